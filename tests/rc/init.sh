# suite: jinn
# C25 to C32: a live directory is made, found again, recovered, and left behind by nobody who fails.
. "$tests/sources.sh"
anew
oneshot o true
longrun 'b c' 'exec sleep 1000'
longrun a 'exec sleep 1000'
compiled
mkdir SC
init() { # init CODE [OPTION...]: of the database, the live directory and the scan directory here
    wanted=$1
    shift
    exits "$wanted" s6-rc-init -c /mnt/DB -l /mnt/L "$@" /mnt/SC
}
nothing_left() {
    same '' "$(ls -d L* 2>/dev/null)"
    same '' "$(ls SC)"
}
down() { # down SERVICE...: each has a supervisor, and is not up
    for one; do
        is_down "L/servicedirs/$one" || fail "$one is no service that is down"
        [ -f "L/servicedirs/$one/down" ] || fail "$one would come up"
    done
}
nobody_supervises() {
    ! s6-svok "$old/servicedirs/a" && ! s6-svok "$old/servicedirs/b c" &&
        ! s6-svok "$old/servicedirs/s6rc-fdholder" && ! s6-svok "$old/servicedirs/s6rc-oneshot-runner"
}
live() { # the directory itself
    ls -d L:s6-rc-*
}
# C28: what is missing, or relative.
init 111
has err 'unable to open /mnt/SC/.s6-svscan/lock: no such file'
scan SC
exits 111 s6-rc-init -c /mnt/DB -l /mnt/L /mnt/none
exits 100 s6-rc-init -c /mnt/DB -l /mnt/L SC
exits 100 s6-rc-init -c DB -l /mnt/L /mnt/SC
exits 100 s6-rc-init -c /mnt/DB -l L /mnt/SC
exits 100 s6-rc-init -c /mnt/DB -l /mnt/L
exits 111 s6-rc-init -c /mnt/DB -l // /mnt/SC
init 100 -t soon
init 100 -p a/b
init 100 -p .a
init 111 -c /mnt/none
init 111 -d -c /mnt/none
echo other >DB.db
mkdir none
init 111 -c /mnt/none
touch none/lock
cp DB.db none/db
init 4 -c /mnt/none
has err 'invalid database /mnt/none/db'
rm -r none DB.db
nothing_left
# C30: a name in the scan directory is taken.
echo mine >SC/s6rc-fdholder
init 111
has err 'unable to link /mnt/SC/s6rc-fdholder: file exists'
same s6rc-fdholder "$(ls SC)"
rm SC/s6rc-fdholder
nothing_left
same '' "$(supervisor a)"
mkdir L
init 111
has err 'unable to make /mnt/L: file exists'
rmdir L
# C25, and modes that are the same under any umask (D26).
(umask 077 && init 0 -t 60000)
same "$(live)" "$(readlink L)"
case $(live) in L:s6-rc-init:??????) ;; *) fail "the name is $(live)" ;; esac
down a 'b c' s6rc-fdholder s6rc-oneshot-runner
same '0 0 0 0 0 ' "$(od -An -v -tu1 L/state | tr -s ' \n' '  ' | sed 's/^ //')"
same 'compiled /mnt/DB, scandir /mnt/SC, prefix ' \
    "compiled $(readlink L/compiled), scandir $(readlink L/scandir), prefix $(cat L/prefix)"
same '755 644 644 644' "$(stat -c %a "$(live)" L/state L/lock L/prefix | xargs)"
same "/mnt/$(live)/servicedirs/b c" "$(readlink 'SC/b c')"
# C26, C32: called again it does nothing, however its paths are spelt; other settings are refused.
before=$(supervisor a)
exits 0 s6-rc-init -b -B -d -D -c /mnt/DB -l /mnt/L /mnt/SC
exits 0 s6-rc-init --block --no-dereference --bootdb=/mnt/DB --livedir=/mnt/L --prefix= /mnt/SC
init 0
has err 's6-rc already running on /mnt/L'
exits 0 s6-rc-init -c /mnt/./DB/ -l /mnt/L// /mnt/SC/
ln -s DB current
exits 0 s6-rc-init -d -c /mnt/current -l /mnt/L /mnt/SC
same "$before" "$(supervisor a)"
cp -a DB DB2
init 102 -c /mnt/DB2
has err "/mnt/L is in use, and its database is /mnt/DB"
init 102 -p q-
mkdir SC2
s6-svscan -c 2 SC2 2>/dev/null &
other=$!
eventually s6-svscanctl SC2 2>/dev/null
exits 102 s6-rc-init -c /mnt/DB -l /mnt/L /mnt/SC2
# A scanner that takes no more services: the time is over, or somebody has enough of it.
exits 111 s6-rc-init -c /mnt/DB -l /mnt/T -t 300 /mnt/SC2
has err 'unable to start the supervisor of /mnt/T:s6-rc-init:'
has err ': operation timed out'
same '' "$(ls -d T* SC2/* 2>/dev/null)"
s6-rc-init -c /mnt/DB -l /mnt/T /mnt/SC2 2>err &
waiting=$!
eventually test -L SC2/s6rc-oneshot-runner
eventually heeded "$waiting"
kill "$waiting"
code=0
wait "$waiting" || code=$?
same 143 "$code"
same '' "$(ls -d T* SC2/* 2>/dev/null)"
# An update leaves the first database on record.
ln -sfn /mnt/DB2 L/compiled
init 0
init 0 -c /mnt/DB2
rm L/bootdb
init 102
ln -sfn /mnt/DB L/compiled
# C27: the link is lost.
rm L
init 0
has err "recovering it"
same "$(live)" "$(readlink L)"
same "$before" "$(supervisor a)"
# What somebody took away comes back; the rest goes on.
s6-svunlink SC a
same '' "$(supervisor a)"
init 0
down a
# C29: a second one by the same scanner, with a prefix.
exits 0 s6-rc-init -c /mnt/DB -l /mnt/Q -p q- /mnt/SC
same q- "$(cat Q/prefix)"
is_down Q/servicedirs/a
is_down SC/q-a
exits 0 s6-rc-init -c /mnt/DB -l /mnt/Q -p q- /mnt/SC
# An earlier life, of which nobody is left, makes room.
old=$(live)
for one in SC/* Q*; do rm -r "$one"; done
s6-svscanctl -an SC
eventually nobody_supervises
ln -s "/mnt/$old/servicedirs/gone" SC/gone
init 0
has err "/mnt/$old is of an earlier life"
[ "$old" != "$(live)" ] || fail 'it is the old one'
down a 'b c' s6rc-fdholder s6rc-oneshot-runner
same 'SC/a SC/b c SC/s6rc-fdholder SC/s6rc-oneshot-runner' "$(echo SC/*)"
# C31: the database that a symlink leads to now.
old=$(live)
for one in SC/*; do rm "$one"; done
s6-svscanctl -an SC
eventually nobody_supervises
exits 0 s6-rc-init -d -c /mnt/current -l /mnt/L /mnt/SC
same /mnt/DB "$(readlink L/compiled)"
s6-svscanctl -t SC
s6-svscanctl -t SC2
ended
wait "$other" || :
