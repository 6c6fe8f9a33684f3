# An order that was in the fifo when a service died is read before the service is started anew, and
# it is not started if that order was to leave: so does the shutdown daemon, when it has done its
# work, and a second one would begin to end what has ended.
service one <<'RUN'
#!/bin/sh
echo started >>started
exec sleep 1000
RUN
s6-supervise one </dev/null >/dev/null 2>&1 &
supervisor=$!
# A service that has lived for a second is started anew at once.
lived() {
    [ "$(s6-svstat -o updownfor one 2>/dev/null || echo 0)" -ge 2 ]
}
eventually lived
run=$(pid_of one)
kill -STOP "$supervisor"
s6-svc -cx one
kill -KILL "$run"
eventually not alive "$run"
kill -CONT "$supervisor"
wait "$supervisor"
same started "$(cat one/started)"
