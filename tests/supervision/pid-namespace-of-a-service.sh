# suite: jinn
# flag-newpidns: ./run is process 1 of a pid namespace, which dies with it.
service scan/one <<'RUN'
#!/bin/sh
echo $$ >>number
trap 'exit 9' USR1
trap 'exit 0' TERM
setsid sleep 2001 &
while :; do sleep 0.05; done
RUN
cat >scan/one/finish <<'RUN'
#!/bin/sh
echo "$1 $2 $4 $$" >>finished
RUN
chmod +x scan/one/finish
touch scan/one/flag-newpidns
scan scan
left() { process "sleep 2001 "; }
left_are() { [ "$(left | wc -w)" = "$1" ]; }
eventually left_are 1
same 1 "$(cat scan/one/number)"
run=$(pid_of scan/one)
[ "$run" != 1 ] || fail "the number is that of inside"
[ "$(readlink "/proc/$run/ns/pid")" != "$(readlink /proc/self/ns/pid)" ] || fail "no namespace"

# It ends as any, and takes along what it started. finish runs outside.
kill -USR1 "$run"
eventually has scan/one/finished "9 0 $run"
[ "$(cut -d' ' -f4 scan/one/finished)" != 1 ] || fail "finish is inside"
eventually restarted scan/one "$run"
eventually left_are 1

# Its supervisor is killed: it is found again by the number of outside.
run=$(pid_of scan/one)
old=$(supervisor one)
kill -9 "$old"
eventually supervised_anew one "$old"
eventually has tree.log "going on with ./run, process $run"
eventually s6-svok scan/one
s6-svc -wD -d scan/one
has scan/one/finished "0 0 $run" || fail "$(cat scan/one/finished)"
same 2 "$(wc -l <scan/one/number)"
left_are 0 || fail "somebody is left"

# One that catches nothing dies of KILL only.
printf '#!/bin/sh\nexec sleep 2000\n' >scan/one/run
echo 200 >scan/one/timeout-kill
s6-svc -uwu scan/one
s6-svc -wD -d scan/one
same SIGKILL "$(s6-svstat -o lastexit scan/one)"

# Without the right to make namespaces one line says so, and nothing runs.
command -v setpriv >/dev/null || skip "no setpriv to give up the right with"
sleeper two
touch two/flag-newpidns
setpriv --bounding-set=-sys_admin --inh-caps=-sys_admin s6-supervise two 2>two.log &
supervisor=$!
eventually has two.log "unable to start ./run in a pid namespace of its own: operation not permitted; trying again in 10 seconds"
same false "$(s6-svstat -u two)"
rm two/flag-newpidns
s6-svc -uwu two
s6-svc -dx two
wait "$supervisor"
same 1 "$(wc -l <two.log)"
