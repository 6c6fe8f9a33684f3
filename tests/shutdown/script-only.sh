# suite: jinn
# A52: a shutdown without an action runs rc.shutdown, each time once, and the system stays up.
. "$tests/stop.sh"
container </dev/null
script base/scripts/rc.shutdown <<'RUN'
echo run >>/mnt/runs
RUN
up
ran() { [ "$(cat runs | wc -l)" = "$1" ]; }
: >runs
for times in 1 2 3; do
    exits 0 within /mnt/base/bin/shutdown now
    eventually ran $times
    eventually has "$root$daemon/shutdown" 'waiting S'
done
sleep 0.3
ran 3 || fail "it ran too often"
lives || fail "it went down"
is_up "$root$daemon" || fail "the daemon is gone"
ordered /mnt/base/bin/halt
ends 0
ran 4 || fail "it did not run in the end"
