# suite: jinn
# lock-fd: as long as a process of the service lives, no second instance starts, and probes of either
# suite see the lock; it is there under any number, and is not lost with the supervisor.
locked() { exits 1 other s6-setlock -n scan/one/supervise/service-lock true; }
service scan/one <<'RUN'
#!/bin/sh
sh -c 'exec sleep 2001' &
echo $$ >>started
exec sleep 2000
RUN
left_over() { [ -n "$(process 'sleep 2001 ')" ]; }
release() {
    eventually left_over
    kill "$(process 'sleep 2001 ')"
}
started() { [ "$(wc -l <scan/one/started)" = "$1" ]; }
echo 5 >scan/one/lock-fd
[ -x /usr/bin/s6-setlock ] || other() { "$@"; }
scan scan
eventually is_up scan/one
same /mnt/scan/one/supervise/service-lock "$(readlink "/proc/$(pid_of scan/one)/fd/5")"
locked
same "" "$(cat scan/one/supervise/service-lock)"

# ./run dies, but not all of the service: the next one waits, and is down as long.
kill "$(pid_of scan/one)"
eventually has tree.log "another instance of the service is running; waiting for its end"
is_down scan/one || fail "$(s6-svstat scan/one)"
locked
release
eventually started 2
same 1 "$(grep -c "another instance" tree.log)"

# The supervisor and ./run are killed: the rest keeps the lock from both.
kill -9 "$(supervisor one)" "$(pid_of scan/one)"
told_twice() { [ "$(grep -c "another instance" tree.log)" = 2 ]; }
eventually told_twice
locked
release
eventually started 3

# No number for two things.
s6-svc -wD -d scan/one
release
echo 5 >scan/one/notification-fd
s6-svc -u scan/one
eventually has tree.log "lock-fd and notification-fd are the same; trying again in 10 seconds"
is_down scan/one
# Both, each under its own number.
cat >scan/one/run <<'RUN'
#!/bin/sh
echo >&3
exec sleep 2000
RUN
echo 3 >scan/one/notification-fd
echo 4 >scan/one/lock-fd
s6-svc -wU -T 60000 -u scan/one
same /mnt/scan/one/supervise/service-lock "$(readlink "/proc/$(pid_of scan/one)/fd/4")"
locked
s6-svscanctl -t scan
ended
same 0 "$code"
