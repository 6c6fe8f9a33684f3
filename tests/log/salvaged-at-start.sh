# log: whatever a crash leaves is found again, and nothing takes another's name.
# suite: jinn
mkdir logs
printf 'newer\n' >logs/current
printf 'older\n' >logs/previous
chmod 744 logs/previous
s6-log ./logs </dev/null
set -- logs/@*.u
same 2 $#
same "older newer" "$(echo $(cat "$@"))"
rm logs/@*
printf 'raw\n' >logs/previous
printf 'cooked\n' >logs/processed
chmod 744 logs/processed
chmod 644 logs/current
s6-log ./logs </dev/null
same cooked "$(cat logs/@*.s)"
[ ! -e logs/previous ] || fail "previous is still there"
rm logs/@*
# A dead s6-log can leave an archive under both its names.
printf 'twice\n' >logs/previous
ln logs/previous logs/@4000000000000000000000aa.s
chmod 644 logs/current
s6-log ./logs </dev/null
same "@4000000000000000000000aa.s" "$(ls logs | grep @)"

# What has an archive's name and is none, or cannot be removed, is in nobody's way: the lines count.
rm -r logs
mkdir -p logs/@4000000000000000000000aa.s
seq 5000 | timeout 600 s6-log n1 s4096 ./logs 2>err || fail "it waits for that to go"
[ ! -s err ] || fail "$(cat err)"
grep -rqx 5000 logs || fail "lines are missing"
same 2 "$(ls logs | grep -c @)"
if is_root; then
    rm -r logs
    mkdir logs
    : >logs/@4000000000000000000000aa.s
    mount --bind logs/@4000000000000000000000aa.s logs/@4000000000000000000000aa.s
    seq 5000 | timeout 600 s6-log n1 s4096 ./logs 2>err || fail "it waits for that to go"
    has err 'unable to remove old archives' || fail "not a word"
    grep -rqx 5000 logs || fail "lines are missing"
    timeout 600 s6-log n0 ./logs </dev/null 2>err || fail "it does not begin"
    umount logs/@4000000000000000000000aa.s
fi

# A directory of another suite's, closed in order: there is no state, so a processor's is empty.
rm -r logs
mkdir logs
seq 3000 >logs/current
chmod 744 logs/current
echo more | timeout 600 s6-log '?cat <&4; tail -n 1' s4096 ./logs 2>err || fail "$(cat err)"
eventually test -e logs/state
same '3000 more' "$(echo $(cat logs/@*.s logs/current))"
