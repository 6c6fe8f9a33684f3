# suite: jinn
# C86, C87, C32: a machine uses the database of a set, now and when it boots.
. "$tests/sources.sh"
anew
R=$PWD/repo
install() {
    s6-rc-set-install -r "$R" -c "$PWD/boot/current" -l "$PWD/L" "$@"
}
next() { # next WORD NAME: the set says so, and is compiled
    s6-rc-set-change -v0 -r "$R" s "$@" && s6-rc-set-commit -r "$R" s
}
booted() {
    readlink -e boot/current || :
}
committed() { # its copy
    echo "$PWD/boot/$(readlink "$R/compiled/s")"
}
longrun a 'exec sleep 1000'
longrun b 'exec sleep 1000'
longrun stuck 'exec sleep 1000'
oneshot bad 's6-false'
echo bad >S/stuck/dependencies
exits 0 s6-rc-repo-init -r "$R" "$PWD/S"
exits 0 s6-rc-set-new -r "$R" s
exits 3 install none
exits 7 install s
has err 'the database of s is not up to date: rc-set-commit compiles it'
exits 0 s6-rc-set-change -r "$R" s enable a
exits 7 install s
exits 0 s6-rc-set-change -r "$R" s mask stuck
exits 0 s6-rc-set-commit -r "$R" s
exits 100 s6-rc-set-install -r "$R" -c boot/current s
exits 111 install s
same '' "$(booted)$(ls boot 2>/dev/null)"
# Without a machine that runs: for its first boot.
exits 0 install --no-update -v 1 s
same "$(committed)" "$(booted)"
mkdir SC
scan SC
init() {
    s6-rc-init -c "$PWD/boot/current" -l "$PWD/L" "$PWD/SC"
}
exits 0 init
exits 0 s6-rc -l "$PWD/L" change default
a=$(pid_of L/servicedirs/a)
# C86: copied, updated to, linked; the old one is removed, or kept and its path printed.
first=$(booted)
exits 0 next enable b
exits 0 install -b -e s
same '' "$(cat out err)"
same "$(committed)" "$(booted)"
same "$(committed)" "$(readlink L/compiled)"
not test -e "$first" || fail "$first is still there"
same "$a" "$(pid_of L/servicedirs/a)"
exits 0 init
exits 0 install -v 2 s
has err 'the set is installed already'
second=$(booted)
exits 0 next mask b
echo 'a restart' >names
gives 0 "$second" install -K -E -f names s
test -e "$second/db" || fail "$second was not kept"
[ "$a" != "$(pid_of L/servicedirs/a)" ] || fail 'a was not restarted'
# What stops an update leaves all as it was.
third=$(booted)
exits 0 next unmask b
echo 'nobody restart' >names
exits 3 install -f names s
same "$third" "$(booted)"
same "$third" "$(readlink -f L/compiled)"
same 3 "$(ls -A boot | wc -l)"
# C87: where services do not start, the database of before is booted from, and whole.
exits 0 s6-rc -l "$PWD/L" change a
exits 0 next mask b
exits 0 install s
fourth=$(booted)
echo bad >S/a/dependencies
exits 0 s6-rc-repo-sync -r "$R"
exits 0 s6-rc-set-change -v0 -p -r "$R" s enable a
exits 0 s6-rc-set-commit -r "$R" s
exits 1 install s
has err 'the old database is booted from' || fail "$(cat err)"
same "$fourth" "$(booted)"
exits 0 s6-rc-db -c boot/current check
same "$(committed)" "$(readlink L/compiled)"
# Once more, and nothing is mended: what was asked for has to be up.
exits 1 install s
has err 'service a was to be started, and is not up' || fail "$(cat err)"
same "$fourth" "$(booted)"
test -e "$fourth/db" || fail "$fourth is gone"
exits 0 s6-rc -l "$PWD/L" stop a
exits 0 install s
same "$(committed)" "$(booted)"
not test -e "$fourth" || fail "$fourth is still there"
s6-svscanctl -t SC
ended
