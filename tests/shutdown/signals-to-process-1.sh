# suite: jinn
# A44: signals to process 1 of a container: TERM and USR2 halt, INT reboots, USR1 and PWR power off,
# QUIT and WINCH do nothing.
. "$tests/stop.sh"
container </dev/null
for pair in TERM:9 USR2:9 INT:129 USR1:130 PWR:130; do
    up
    echo 9 >"$root$results/exitcode"
    kill -QUIT "$init"
    kill -WINCH "$init"
    sleep 0.3
    lives || fail "QUIT or WINCH ended it"
    kill "-${pair%:*}" "$init"
    ends "${pair#*:}"
done
