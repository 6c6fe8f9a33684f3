# suite: jinn
# why says what holds a service, how it died, and the end of its log; tree shows its processes, and
# nothing in them is an order to a terminal.
service scan/forks <<'RUN'
#!/bin/sh
(exec -a "$(printf 'evil\033]0;title\007')" sleep 1001) &
setsid sleep 1002 &
exec sleep 1003
RUN
sed -i '1s/.*/#!\/bin\/bash/' scan/forks/run
service scan/dies <<'RUN'
#!/bin/sh
echo no port left
exit 7
RUN
service scan/dies/log <<'RUN'
#!/bin/sh
exec jinn log t /mnt/logs
RUN
echo 3 60000 >scan/dies/max-deaths
sleeper scan/stopped scan/unwanted
: >scan/unwanted/down
scan scan
eventually is_up scan/stopped
eventually sh -c 's6-svstat -o wantedup scan/dies | grep -q false'
export JINN_SCANDIR=/mnt/scan
eventually sh -c 'grep -c "no port" logs/current | grep -q 3'
jinn why dies >shown
for line in 'state  *failed for ' 'last run  *ended .* by exit code 7, after ' \
    'deaths  *3 since' 'held by  *max-deaths: .*3 60000 ms' 'try  *jinn start dies' \
    'log  *the last lines of /mnt/logs:' '[0-9][0-9]:[0-9][0-9]  no port left'; do
    grep -q "$line" shown || fail "<$line> is not in: $(cat shown)"
done
same 2 "$(jinn why -n 2 dies | grep -c 'no port left')"
same 0 "$(jinn why -n 0 dies | grep -c 'no port left')"
jinn why unwanted | grep -q 'held by  *a file down in' || fail "$(jinn why unwanted)"
s6-svc -p scan/stopped
eventually sh -c 'jinn status stopped | grep -q paused'
jinn why stopped | grep -q 'try  *jinn svc -c stopped' || fail "$(jinn why stopped)"
exits 100 jinn why
exits 111 jinn why nosuch
rm scan/stopped/run
s6-svc -c scan/stopped
s6-svc -r scan/stopped
eventually [ -s scan/stopped/supervise/start-failure ]
jinn why stopped | grep -q 'reason  *not started: no such file or directory' ||
    fail "$(jinn why stopped)"
script -qec 'stty cols 40 rows 24; jinn why dies stopped' /dev/null </dev/null | tr -d '\r' >shown
[ "$(LC_ALL=C.UTF-8 wc -L <shown)" -le 40 ] || fail "wider than 40: $(cat shown)"

jinn tree forks >shown
eventually sh -c 'jinn tree forks | grep -q "sleep 1003" && jinn tree forks | grep -q "sleep 1002"'
jinn tree forks >shown
grep -qE "^ +$(pid_of scan/forks)  [0-9]+s +sleep 1003" shown || fail "$(cat shown)"
same 4 "$(wc -l <shown)"
grep -qF 'evil^[]0;title^G 1001' shown || fail "not masked: $(cat -v shown)"
jinn tree -j forks >json
awk -f "$tests/json.awk" json || fail "not JSON: $(cat json)"
same 3 "$(grep -o '"pid"' json | wc -l)"
exits 111 jinn tree nosuch
