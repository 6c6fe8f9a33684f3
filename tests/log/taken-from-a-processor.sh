# log: what a processor works on may be taken away as well: it is told of, and not waited for.
# suite: jinn
mkfifo in
exec 8<>in
jinn log r50 s4096 n99 '?: >../begun; read -r go <../go; cat' ./d <in 2>err 8>&- &
logger=$!
n=0
turn() { # turn COMMAND: a rotation during which that is done
    mkfifo go
    seq $((n + 1)) $((n + 899)) >&8
    n=$((n + 900))
    eventually test -e begun
    rm begun
    eval "$1"
    echo $n >&8
    echo go >go
    eventually grep -qx $n d/current
    rm go
}
turn 'mv d/previous kept'
turn 'cp d/previous kept.2; rm d/processed'
eventually has err 'unable to sync ./d/processed: no such file'
turn 'rm d/newstate d/state'
turn '[ -e d/state ] || fail "no state"'
kill $logger
wait $logger
ls d/@*.u >/dev/null || fail "what was not processed is not kept as such"
cat d/@* d/current >all # the processor had it open
seq $n | cmp - all || fail "lines are missing: $(ls d; wc -l all; cat err)"
