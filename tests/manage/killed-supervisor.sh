# suite: jinn
# A supervisor that is killed while somebody waits: the next one is told what was asked for; where none
# comes, it is said. A service that is restarted by another in between is waited for all the same.
service scan/slow <<'RUN'
#!/bin/sh
trap 'until [ -e /mnt/may-end ]; do sleep 0.05; done; exit 0' TERM
echo >begun
while :; do sleep 0.05; done
RUN
scan scan
eventually [ -e scan/slow/begun ]
export JINN_SCANDIR=/mnt/scan
jinn stop slow >stop.out &
stopping=$!
wanted_down() { [ "$(s6-svstat -o wantedup scan/slow)" = false ]; }
eventually wanted_down
old=$(supervisor slow)
kill -9 "$old"
eventually supervised_anew slow "$old"
: >may-end
wait $stopping || fail "exit $?"
same 'slow: down' "$(cat stop.out)"
same 'false false' "$(s6-svstat -o up,wantedup scan/slow)"

# As it is started.
: >scan/slow/down
rm may-end scan/slow/begun
service scan/unready <<'RUN'
#!/bin/sh
until [ -e /mnt/may-be-ready ]; do sleep 0.05; done
echo >&3
exec sleep 1000
RUN
echo 3 >scan/unready/notification-fd
: >scan/unready/down
exits 0 jinn svscanctl -a scan
eventually s6-svok scan/unready
jinn start unready >start.out &
starting=$!
eventually is_up scan/unready
old=$(supervisor unready)
kill -9 "$old"
eventually supervised_anew unready "$old"
kill "$(pid_of scan/unready)" # And once more, by somebody else.
eventually is_up scan/unready
# The end of one and the beginning of the next, both noticed late.
kill -STOP $starting
old=$(supervisor unready)
kill -9 "$old"
eventually supervised_anew unready "$old"
kill -CONT $starting
sleep 6 # Longer than it waits for one that does not come.
: >may-be-ready
wait $starting || fail "exit $?"
same "unready: ready (process $(pid_of scan/unready))" "$(cat start.out)"
exits 0 s6-svscanctl -t scan
: >may-end
ended

# None comes where nobody scans.
sleeper alone
echo 3 >alone/notification-fd
s6-supervise alone &
eventually is_up alone
outlives=$(pid_of alone)
jinn start -t 60 alone 2>alone.err &
starting=$!
listens() { [ -n "$(ls alone/event)" ]; }
eventually listens
kill -9 "$(supervisor alone)"
code=0
wait $starting || code=$?
same 1 "$code"
same 'jinn start: fatal: alone: not up: no supervisor' "$(cat alone.err)"
kill "$outlives"
