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
least=$(($(stat -L -c %s "$suites/jinn/jinn") + 700000)) # Less, and the kernel cannot load it.
for limit in $(seq $least 100000 9000000); do
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

# Whoever asks is told which, whatever comes of it.
gives 0 'closed/*' strict -v
same 'jinn elglob: warning: unable to read closed: permission denied' "$(cat err)"
exits 111 strict -vw
same 'jinn elglob: warning: unable to read closed: permission denied
jinn elglob: fatal: unable to look for closed/*: permission denied' "$(cat err)"
gives 0 'none/*' jinn execlineb -c 'elglob -v A none/* echo $A'
same 'jinn elglob: warning: unable to read none: no such file or directory' "$(cat err)"
gives 0 'd/1' jinn execlineb -c 'elglob -v A d/1 echo $A'
same '' "$(cat err)"
cd closed
gives 0 '*' setpriv --reuid 1 --regid 1 --clear-groups jinn execlineb -c 'elglob -v A * echo $A'
cd ..
same "jinn elglob: warning: unable to read .: permission denied" "$(cat closed/err)"
# Each of them, in one image as often as it looks.
mkdir many
(cd many && seq 3000 | xargs mkdir && chmod 0 -- *)
all() { setpriv --reuid 1 --regid 1 --clear-groups jinn execlineb -c "elglob -v A many/1*/* elglob -v B many/2*/* echo"; }
exits 0 all
same 2222 "$(sort -u err | grep -c 'unable to read many/[12][0-9]*: permission denied$')"
same 2222 "$(wc -l <err)"
