# A newline on the notification descriptor makes the service ready; svwait -U waits for it.
service scan/one <<'RUN'
#!/bin/sh
while [ ! -e go ]; do sleep 0.02; done
echo >&3
exec sleep 1000
RUN
echo 3 >scan/one/notification-fd
scan scan
eventually is_up scan/one
not is_ready scan/one || fail "ready too early"
: >scan/one/go
eventually is_ready scan/one
s6-svstat scan/one | grep -Eqx 'up \(pid [0-9]+( pgid [0-9]+)?\) [0-9]+ seconds, ready [0-9]+ seconds' ||
    fail "svstat: $(s6-svstat scan/one)"
exits 0 s6-svc -d scan/one
eventually is_down scan/one
