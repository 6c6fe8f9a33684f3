# suite: jinn
# A fault of the processor (a null that a bug left, no stack any more) means the crash program, as
# any bug does, and the same process. Everybody else says so and ends, and so it is without memory.
for fault in SEGV BUS FPE ILL; do
    sleeper scan.$fault/one
    mkdir scan.$fault/.s6-svscan
    printf '#!/bin/sh\necho $$ >/mnt/crashed\n' >scan.$fault/.s6-svscan/crash
    chmod +x scan.$fault/.s6-svscan/crash
    scan scan.$fault
    eventually is_up scan.$fault/one
    kill -$fault "$tree"
    ended
    same 0 "$code"
    same "$tree" "$(cat crashed)"
    exits 0 s6-svok scan.$fault/one
done

mkfifo pipe
for fault in SEGV BUS FPE ILL; do
    rm -f out
    env --default-signal s6-tai64n <pipe >out 2>err & child=$!
    exec 9>pipe
    echo begun >&9
    eventually grep -qs begun out
    kill -$fault "$child"
    code=0
    wait "$child" || code=$?
    exec 9>&-
    same 111 "$code"
    same 'jinn: fatal: ended by a bug, or out of stack' "$(cat err)"
done

yes 'foreground { true }' | head -n 100000 >long
exits 111 jinn lint long
same 'jinn: fatal: out of memory' "$(cat err)"
