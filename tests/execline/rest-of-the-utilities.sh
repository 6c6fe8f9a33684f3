# suite: jinn
# kill, nice, pause, overlay-stat, seekablepipe, update-symlinks, and both programs called nuke.
sleep 1000 &
one=$!
gives 0 '' s6-kill -0 "$one"
exits 0 s6-kill -s cont "$one"
exits 0 s6-kill -SIGCONT -- "$one"
exits 0 s6-kill "$one"
code=0
wait "$one" || code=$?
same 143 "$code"
exits 1 s6-kill -0 "$one"
has err "unable to signal $one: no such process" || fail "$(cat err)"
setsid sh -c 'sleep 1000 & echo $$ >leader; wait' &
eventually test -s leader
exits 0 s6-kill -9 "-$(cat leader)"
code=0
wait || code=$?
exits 0 sh -c 's6-kill -l | grep -q "^15 TERM$"'
for wrong in '' 0 -- '-TERM' '-x 1' '-9 -1' '-9 0' '-s' '-s nosuch 1' 'a' '-l 1'; do exits 100 s6-kill $wrong; done

nicer() { [ $((base + $1)) -gt 19 ] && echo 19 || echo $((base + $1)); }
base=$(cut -d " " -f 19 /proc/$$/stat) # Somebody may run these tests under nice.
gives 0 "$(nicer 10)" s6-nice sh -c 'cut -d " " -f 19 /proc/$$/stat'
gives 0 "$(nicer 3)" s6-nice -n 3 sh -c 'cut -d " " -f 19 /proc/$$/stat'
gives 0 19 s6-nice -n 400 sh -c 'cut -d " " -f 19 /proc/$$/stat'
drop='setpriv --bounding-set -sys_nice --inh-caps -sys_nice'
gives 0 "$(nicer 5)" $drop s6-nice -n 5 s6-nice -n -3 -I sh -c 'cut -d " " -f 19 /proc/$$/stat'
has err 'unable to change the niceness by -3' || fail "$(cat err)"
exits 111 $drop s6-nice -n 5 s6-nice -n -3 -i true
exits 100 s6-nice
exits 100 s6-nice -n x true

ended() { # ended SIGNAL OPTION...: the number of the signal that ends a pause that blocks these
    last=$1
    shift
    s6-pause "$@" &
    paused=$!
    eventually grep -q 'State:.S' "/proc/$paused/status"
    for signal in TERM HUP ALRM QUIT ABRT INT "$last"; do kill -s "$signal" "$paused" 2>/dev/null || :; done
    code=0
    wait "$paused" || code=$?
}
ended KILL -t -h -a -q -b -i
same 137 "$code"
ended USR1 -p 15,1,14 -q -b -i
same 138 "$code"
ended KILL -t
[ "$code" != 143 ] && [ "$code" != 137 ] || fail "exit $code"
exits 100 s6-pause -p x
exits 100 s6-pause a

touch file
chmod 6640 file
gives 0 'uid=0
user=root
gid=0
group=root
perms=gruwurgsus' s6-overlay-stat file
chown 54321:54322 file
chmod 1007 file
ln -s file link
gives 0 'uid=54321
user=
gid=54322
group=
perms=oxoworos' s6-overlay-stat link
chown 4294967294:4294967293 file
exits 0 s6-overlay-stat link
has out uid=4294967294 && has out gid=4294967293 || fail "numbers with a sign: $(cat out)"
exits 111 s6-overlay-stat nosuch
exits 100 s6-overlay-stat

gives 0 'b
a' sh -c 'printf "a\nb\n" | seekablepipe temporary tac'
[ ! -e temporary ] || fail "the file has a name"
gives 3 '' sh -c ': | seekablepipe temporary sh -c "exit 3"'
touch taken
exits 111 sh -c ': | seekablepipe taken true'
exits 100 seekablepipe temporary

mkdir -p one/sub two/sub three
touch one/a one/b one/sub/x two/b two/sub/y three/c
exits 0 s6-update-symlinks "$PWD/all" "$PWD/one"
same "$PWD/one" "$(readlink all)"
exits 0 s6-update-symlinks "$PWD/all/" "$PWD/one" "$PWD/two"
same "$PWD/one/a $PWD/two/b" "$(readlink all/a all/b | paste -sd ' ' -)"
same "$PWD/one/sub/x $PWD/two/sub/y" "$(readlink all/sub/x all/sub/y | paste -sd ' ' -)"
exits 0 s6-update-symlinks "$PWD/all" "$PWD/one" "$PWD/two" "$PWD/three"
same "$PWD/three/c" "$(readlink all/c)"
mkdir four
touch four/a four/b four/sub
exits 0 s6-update-symlinks "$PWD/over" "$PWD/two" "$PWD/two"
same "$PWD/two" "$(readlink over)"
exits 100 s6-update-symlinks "$PWD/all" "$PWD/one" "$PWD/four"
same "$PWD/three/c" "$(readlink all/c)"
same '' "$(ls | grep update-symlinks || :)"
# No directory is too large.
mkdir huge
perl -e 'for (1 .. 300000) { open(my $made, ">", "huge/$_") or die }'
exits 0 s6-update-symlinks "$PWD/large" "$PWD/huge" "$PWD/one"
same 300003 "$(ls large | wc -l)"
same '' "$(ls | grep update-symlinks || :)"
rm -r huge large
exits 100 s6-update-symlinks all "$PWD/one"
exits 100 s6-update-symlinks "$PWD/all"
exits 100 s6-update-symlinks / "$PWD/one"
exits 111 s6-update-symlinks "$PWD/nosuch/all" "$PWD/one"

# s6-linux-init's nuke kills; that of s6-portable-utils does what it is told to.
inside() { unshare -pf --kill-child sh -c "$1"; }
gives 0 143 inside 'sleep 1000 & s6-nuke -t; wait $!; echo $?'
gives 0 129 inside 'sleep 1000 & s6-nuke -h; wait $!; echo $?'
gives 0 137 inside 'sleep 1000 & s6-nuke -k; wait $!; echo $?'
gives 0 137 inside 'sleep 1000 & jinn s6-nuke; kill -0 $! && s6-linux-init-nuke; wait $!; echo $?'
gives 0 137 inside 'sleep 1000 & nuke; wait $!; echo $?'
exits 100 s6-nuke -b
exits 100 s6-linux-init-nuke -h
gives 0 '-- a' jinn echo -- a
gives 0 'a' s6-linux-init-echo -- a
gives 0 'a,b' s6-linux-init-echo -s , -- a b
