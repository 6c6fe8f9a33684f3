# suite: jinn
# A script looks for names in one image as often as it likes: what the C library found is given back.
command -v prlimit >/dev/null || skip "prlimit is not installed"
mkdir d
(cd d && seq -f '%0200.0f' 3000 | xargs touch)
{
    seq 150 | sed 's/.*/elglob A d\/*/'
    echo 'elglob B d/*4 forx -E x { $B } echo $x'
} >script
prlimit --as=60000000 jinn execlineb script >out 2>err || fail "exit $?: $(head -c 300 err)"
same 300 "$(wc -l <out)"

# Where memory is short all the same, or descriptors are, that is said: the pattern is no name then.
for limit in $(seq 3000000 100000 9000000); do
    code=0
    prlimit --as="$limit" jinn execlineb -c 'elglob A d/* echo $A' >out 2>err || code=$?
    case $code in
    0) ! grep -qxF 'd/*' out || fail "with $limit bytes there are no names" ;;
    111) same 1 "$(wc -l <err)" ;;
    *) fail "exit $code with $limit bytes: $(head -c 300 err)" ;;
    esac
done
exits 111 sh -c 'ulimit -n 3; exec jinn execlineb -c "elglob A d/* echo $A"'
same 'jinn elglob: fatal: unable to look for d/*: too many open files' "$(cat err)"

# And where it is strict, any directory that cannot be read.
mkdir closed
chmod 0 closed
chmod 755 .
strict() { setpriv --reuid 1 --regid 1 --clear-groups jinn execlineb -c "elglob $1 A closed/* echo \$A"; }
gives 0 'closed/*' strict ''
exits 111 strict -w
same 'jinn elglob: fatal: unable to look for closed/*: permission denied' "$(cat err)"
gives 0 'none/*' jinn execlineb -c 'elglob -w A none/* echo $A'
