# suite: jinn
# /run is full, the catch-all logger cannot write, its fifo is full: whoever ends the container says
# what there is room for, and goes on; a rc.shutdown that prints is not held up either.
. "$tests/stop.sh"
container -N -q 1000 <<'RUN'
(
    until [ -e /mnt/flood ]; do sleep 0.02; done
    while :; do echo "a line that nobody takes any more"; done
) &
RUN
# /run has room until the shutdown daemon's record of being ready is there.
early one <<'RUN'
#!/bin/sh
until [ -e /mnt/flood ]; do sleep 0.02; done
: >/mnt/flooding
while :; do echo "and another one"; done
RUN
script base/scripts/rc.shutdown <<'RUN'
: >/mnt/shutting-down
echo "rc.shutdown has something to say"
: >/mnt/said
RUN
script small <<'RUN'
mount -t tmpfs -o size=400k tmpfs /run || exit 99
exec "$@"
RUN
through=/mnt/small
is_stuck() { # is_stuck PID: nothing more goes through the fifo
    before=$(within grep ^wchar "/proc/$1/io")
    sleep 0.3
    [ -n "$before" ] && [ "$before" = "$(within grep ^wchar "/proc/$1/io")" ]
}
fill() {
    ! cat /dev/zero >"$root/run/fill" 2>/dev/null
}
up
eventually is_up "$root/run/service/one"
: >flood
eventually test -e flooding
fill
one=$(pid_of "$root/run/service/one")
eventually is_stuck "$one"
kill -TERM "$init"
ends 0
[ -e shutting-down ] || fail "rc.shutdown never began"
[ -e said ] || fail "rc.shutdown never said it"
