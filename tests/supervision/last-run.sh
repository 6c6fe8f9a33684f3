# suite: jinn
# How the last run ended is known while the next one is up, and what it took.
service scan/one <<'RUN'
#!/bin/sh
i=0
while [ "$i" -lt 100000 ]; do i=$((i + 1)); done
exec sleep 1000
RUN
scan scan
eventually is_up scan/one
gives 0 "NA NA -1 -1" s6-svstat -o lastexit,lastended,lastcpu,lastmemory scan/one
run=$(pid_of scan/one)
asleep() { [ "$(cat "/proc/$run/comm")" = sleep ]; }
eventually asleep
kill -USR1 "$run"
eventually restarted scan/one "$run"
s6-svstat -l scan/one | grep -qE '^up [(]pid [0-9]+[)] [0-9]+ seconds, last run signal SIGUSR1 [0-9]+ seconds ago, cpu [0-9]+ ms, memory [0-9]+ KiB$' || fail "$(s6-svstat -l scan/one)"
s6-svstat -ln scan/one | grep -q 'last run signal 10 ' || fail "$(s6-svstat -ln scan/one)"
! s6-svstat scan/one | grep -q last || fail "$(s6-svstat scan/one)"
same SIGUSR1 "$(s6-svstat -o lastexit scan/one)"
[ "$(s6-svstat -o lastcpu scan/one)" -ge 10 ] || fail "no time: $(cat scan/one/supervise/last-run)"
[ "$(s6-svstat -o lastmemory scan/one)" -ge 100 ] || fail "no room: $(cat scan/one/supervise/last-run)"
same 35 "$(wc -c <scan/one/supervise/status)"
