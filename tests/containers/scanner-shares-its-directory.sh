# suite: jinn
# svscan -x: a directory that is not the scanner's. -K: in the end, whom only a logger waits for gets
# TERM, and KILL after the same time again.
sleeper sv/ours sv/theirs
service sv/logged <<'RUN'
#!/bin/sh
setsid sleep 1000 &
sh -c 'trap "" TERM; : >/mnt/deaf-is-up; while :; do sleep 0.05; done' &
exec sleep 1000
RUN
service sv/logged/log <<'RUN'
#!/bin/sh
exec cat >/mnt/said
RUN
scan sv -x theirs -K 200
eventually is_up sv/ours
eventually test -e deaf-is-up
not test -e sv/theirs/supervise || fail "it was supervised"
not has tree.log theirs || fail "it was told of"
s6-svscanctl -t sv
ended
same 0 "$code"
has tree.log 'was left behind and keeps a logger waiting: sending it a SIGTERM' || fail "not told"
has tree.log 'was left behind and keeps a logger waiting: sending it a SIGKILL' || fail "not killed"
same "" "$(process '*sleep 1000 *')"
