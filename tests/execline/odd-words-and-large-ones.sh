# suite: jinn
# Words that are wrong, scripts that come by a fifo, and more than fits.
wrong() { exits 100 execlineb -Pc "$1"; }
for program in 'getpid' 'getcwd' 'withstdinas' 'forstdin'; do wrong "$program \"\" true"; done
wrong 'forx "" { a } true'
wrong 'forbacktickx "" { echo } true'
wrong 'backtick "" { echo } true'
same '=c' "$(execlineb -Pc 'export "" c env' | grep ^=)"
wrong 'if -x 256 { false } true'
exits 255 execlineb -Pc 'if -x 255 { false } true'
wrong 'importas -i -D d x NONE echo $x'
wrong 'importas -D d -i x NONE echo $x'
wrong 'tryexec -n { echo a }'
for signal in KILL STOP CHLD 9; do
    wrong "trap { $signal { echo a } } true"
done
wrong 'trap { TERM { echo a } 15 { echo b } } true'
wrong 'trap { default { echo a } default { echo b } } true'
wrong 'multisubstitute { elgetpositionals define 1 x } true'
exits 100 execlineb -c 'multisubstitute { elgetpositionals define 1 x } true' a
exits 100 execlineb -c 'multisubstitute { define "#" x elgetpositionals } true' a
exits 0 execlineb -c 'multisubstitute { define 01 x elgetpositionals } true' a
exits 100 execlineb -S 3x nosuch
gives 0 a execlineb -ePc 'echo a'
same "EXECLINE=1 ?x=1 EXECLINE_ANY=1 " "$(execlineb -Pc 'emptyenv export EXECLINE 1 export ?x 1 export EXECLINE_ANY 1
    export FD0 1 export ? 1 emptyenv -c /usr/bin/env' | tr '\n' ' ')"

# Who writes may come later.
mkfifo late
{ sleep 0.2; echo 'exit 3'; } >late &
exits 3 execlineb -P late
gives 0 there sh -c '(sleep 0.2; echo A=there) | execlineb -Pc "envfile - printenv A"'
exits 0 sh -c '(sleep 0.2; echo exit 0) | jinn lint /dev/stdin'

# As many words as an exec may hand over, and fewer than fill the memory.
gives 0 100000 sh -c 'execlineb -S0 -c "echo \$@" $(seq 100000) | wc -w'
gives 0 "" execlineb -S1000000 -q -c 'printf %s $1'
exits 126 execlineb -Pc "define -s x \"$(seq -s ' ' 1000)\" printf %s \$x\$x\$x"
has err "argument list too long"
head -c 100000 /dev/zero | tr '\0' x >big
for n in $(seq 30); do echo "backtick A$n { cat big }"; done >much
echo true >>much
exits 126 execlineb -P much
has err "argument list too long"
