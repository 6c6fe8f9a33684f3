# suite: jinn
# run, below another process 1 that reaps nobody: whoever it has killed is reaped by itself, however
# far away in the tree it was.
service sv/left <<'RUN'
#!/bin/sh
setsid sleep 1000 &
sh -c 'trap "" TERM; : >/mnt/deaf-is-up; while :; do sleep 0.05; done' &
exec sleep 1000
RUN
cat >command <<'E2'
until [ -e /mnt/deaf-is-up ]; do sleep 0.05; done
setsid sh -c 'sleep 1000 & exit' &
sh -c 'trap "" TERM; while :; do sleep 0.05; done' &
sleep 1000 & kill -STOP $!
exit 7
E2
left() { # who has this process, or process 1, for a parent, and is dead or not
    ps -e -o ppid=,pid=,stat=,args= | awk -v self=$$ '$1 == 1 || $1 == self' | grep -E 'Z|sleep 1000|jinn (run|svscan|supervise|log)' || :
}
same "" "$(left)"
exits 7 jinn run -d sv sh command
same "" "$(left)"
same "" "$(process '*sleep 1000 *')"

# The same by TERM, and where the services are killed with the scanner.
env --default-signal jinn run -k 2000 -d sv sh -c 'trap "" TERM; : >/mnt/up; while :; do sleep 0.05; done' >out 2>err &
running=$!
eventually test -e up
eventually is_up /run/jinn-run/left
kill -KILL $(process 'jinn supervise *')
kill -TERM "$running"
code=0
wait "$running" || code=$?
same 137 "$code"
same "" "$(left)"
