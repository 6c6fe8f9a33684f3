# svwait and svc -w: until up, ready, down, down for good; of all or of one; 99 when time is up.
sleeper scan/one scan/two
: >scan/two/down
service scan/ready <<'RUN'
#!/bin/sh
sleep 0.3
echo >&3
exec sleep 1000
RUN
echo 3 >scan/ready/notification-fd
scan scan
eventually s6-svok scan/one
eventually s6-svok scan/two
exits 0 s6-svwait -u -t 600000 scan/one
exits 0 s6-svwait -U -t 600000 scan/ready
is_ready scan/ready || fail "not ready"
exits 99 s6-svwait -u -t 200 scan/one scan/two
exits 0 s6-svwait -u -o -t 600000 scan/one scan/two
exits 0 s6-svc -wu -u -T 600000 scan/two
is_up scan/two || fail "svc -wu did not wait"
exits 0 s6-svc -wD -d -T 600000 scan/one
is_down scan/one || fail "svc -wD did not wait"
first=$(pid_of scan/ready)
exits 0 s6-svc -wR -t -T 600000 scan/ready
restarted scan/ready "$first" && is_ready scan/ready || fail "svc -wR did not wait"
exits 0 s6-svwait -D -t 600000 scan/one
