# suite: jinn
# A child that a service leaves behind holds the pipe to its logger: it is told to go, and what it says
# then is in the log; the logger goes when nobody is left to write. One that does not end is killed.
. "$tests/stop.sh"
container -q 2000 </dev/null
early talker <<'RUN'
#!/bin/sh
setsid sh -c 'trap "echo the last word; exit 0" TERM; : >/mnt/child; while :; do sleep 0.05; done' &
: >/mnt/talker
exec sleep 1000
RUN
service $image/talker/log <<'RUN'
#!/bin/sh
exec jinn log t /mnt/log
RUN
early deaf </dev/null
sleeper $image/deaf
service $image/deaf/log <<'RUN'
#!/bin/sh
trap : TERM HUP
: >/mnt/deaf
while :; do sleep 0.05; done
RUN
up
eventually test -e child
eventually test -e deaf
ordered /mnt/base/bin/halt
ends 0
has log/current 'the last word' || fail "the last word is lost: $(cat log/current)"
