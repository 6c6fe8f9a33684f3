# suite: jinn
# A51: an unknown byte is warned of; an order cut short is ignored; the daemon goes on.
. "$tests/stop.sh"
container </dev/null
script base/scripts/rc.shutdown <<'RUN'
: >/mnt/ran
RUN
up
pid=$(pid_of "$root$daemon")
order 'x\000\377'
eventually logged 'unknown order: 120'
order "p$(zeros 9)"
eventually logged 'too early'
head -c 20000 /dev/zero | tr '\0' y >"$root$daemon/fifo"
same "$pid" "$(pid_of "$root$daemon")"
not test -e ran || fail "nonsense shut it down"
ordered /mnt/base/bin/halt
ends 0
