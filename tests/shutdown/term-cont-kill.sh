# suite: jinn
# A46: TERM and CONT reach everybody; who traps TERM lives until the grace time is over. Each second
# a line names him, and his pid.
. "$tests/stop.sh"
container -q 2500 </dev/null
early deaf <<'RUN'
#!/bin/sh
trap 'echo told >>/mnt/told' TERM
: >/mnt/deaf
while :; do date +%s%N >/mnt/last.new; mv /mnt/last.new /mnt/last; sleep 0.05; done
RUN
early paused <<'RUN'
#!/bin/sh
trap 'echo continued >/mnt/continued; exit 0' TERM
: >/mnt/paused
while :; do sleep 0.05; done
RUN
script base/scripts/rc.shutdown <<'RUN'
s6-svstat -o pid /run/service/deaf >/mnt/pid
RUN
up
eventually test -e deaf
eventually test -e paused
exits 0 within s6-svc -p /run/service/paused
before=$(now_ms)
ordered /mnt/base/bin/halt
eventually has told told
eventually has continued continued
eventually logged "waiting for deaf (pid $(cat pid))"
ends 0
[ $(($(cat last) / 1000000 - before)) -ge 1500 ] || fail "it did not live until the end"
