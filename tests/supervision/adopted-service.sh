# suite: jinn
# A supervisor is killed: its service goes on, the next supervisor goes on with it, and how it dies
# is seen all the same.
service scan/one <<'RUN'
#!/bin/sh
echo $$ >>started
trap 'exit 7' USR1
while :; do sleep 0.05; done
RUN
cat >scan/one/finish <<'RUN'
#!/bin/sh
echo "$1 $2 $4" >>finished
RUN
chmod +x scan/one/finish
same_service() { [ "$(pid_of scan/one)" = "$1" ] && is_up scan/one; }
scan scan
eventually [ -s scan/one/started ]
eventually is_up scan/one
run=$(pid_of scan/one)
started=$(s6-svstat -o updownsince scan/one)

# Killed, again and again: the service notices nothing, and its age stays what it is.
for time in 1 2 3; do
    old=$(supervisor one)
    kill -9 "$old"
    eventually supervised_anew one "$old"
    eventually s6-svok scan/one
    eventually same_service "$run"
    same "$started" "$(s6-svstat -o updownsince scan/one)"
done
same "$run" "$(cat scan/one/started)"
has tree.log "going on with ./run, process $run"

# Its exit code comes through to finish, to the tally and to the status.
kill -USR1 "$run"
eventually has scan/one/finished "7 0 $run"
eventually restarted scan/one "$run"
case $(s6-svdt scan/one) in *"exitcode 7") ;; *) fail "tally: $(s6-svdt scan/one)" ;; esac

# Orders reach it; a death by signal is told of as one.
run=$(pid_of scan/one)
old=$(supervisor one)
kill -9 "$old"
eventually supervised_anew one "$old"
eventually s6-svok scan/one
s6-svc -d scan/one
eventually has scan/one/finished "256 15 $run"
eventually is_down scan/one
same 2 "$(wc -l <scan/one/started)"
[ ! -e scan/one/supervise/child ] || fail "somebody is still written down"

# Both die before anybody looks.
s6-svc -uwu scan/one
run=$(pid_of scan/one)
kill -STOP "$tree"
kill -9 "$(supervisor one)" "$run"
kill -CONT "$tree"
eventually has scan/one/finished "256 9 $run"
eventually restarted scan/one "$run"

# The scanner dies too. Process 1 here tells nobody what it buried.
run=$(pid_of scan/one)
kill -9 "$tree"
wait "$tree" || true
kill -9 "$(supervisor one)"
scan scan
eventually s6-svok scan/one
eventually same_service "$run"
kill -USR1 "$run"
eventually has scan/one/finished "255 0 $run"
has tree.log "nobody saw how process $run died"
eventually restarted scan/one "$run"

# The line of a process that is gone, or of another boot, is nobody.
s6-svscanctl -t scan
ended
echo "run 1 0 another-boot" >scan/one/supervise/child
scan scan
eventually is_up scan/one
started_six_times() { [ "$(wc -l <scan/one/started)" = 6 ]; }
eventually started_six_times
