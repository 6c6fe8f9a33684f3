# suite: jinn
# --help: what a program is for, how it is called, and each option, on stdout; nothing is done.
programs=$(jinn help -n)
for program in $programs; do
    case $program in
    echo | test | eltest | expr | true | false | format-filter | sync) continue ;; # Words of theirs.
    esac
    exits 0 jinn "$program" --help
    [ ! -s err ] || fail "$program says something else: $(cat err)"
    head -n 1 out | grep -Eq '^[a-z0-9-]+: [a-z]' || fail "$program does not say what it is for"
    has out 'usage: ' && has out 'exit codes:' || fail "$program: $(cat out)"
done
exits 0 s6-svwait -h
has out '  -t timeoutms        waits that long at most' || fail "$(cat out)"
exits 0 jinn redirfd --help
has out '  -n, --nonblock      non-blocking' || fail "$(cat out)"
# What is written in vain is no success.
exits 111 sh -c 'jinn svok --help >/dev/full'
# A letter that means something else, and words that are operands, keep their meaning.
exits 100 s6-svc -h
gives 0 '--help' jinn echo --help
gives 0 '-h' jinn echo -h
exits 0 jinn test --help
exits 1 jinn false --help
exits 0 jinn true --help
[ ! -s out ] || fail "true says something"
gives 0 --help jinn foreground ' jinn' ' echo' ' --help' ''
gives 0 '--help x' jinn if ' true' '' jinn echo --help x
exits 100 s6-svok there --help
exits 111 s6-cd --help true
