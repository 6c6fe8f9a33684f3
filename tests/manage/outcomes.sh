# suite: jinn
# start, stop, restart, reload and signal: each says what came of it, for each service why not, and
# waits for that. Nothing of a line for a terminal gets into a pipe.
sleeper scan/web scan/db
service scan/late <<'RUN'
#!/bin/sh
read -r line <go
echo >&3
exec sleep 1000
RUN
echo 3 >scan/late/notification-fd
mkfifo scan/late/go
service scan/bad <<'RUN'
#!/bin/sh
exit 3
RUN
mkdir scan/none
printf '#!/bin/sh\n' >scan/closed.run
mkdir scan/closed
mv scan/closed.run scan/closed/run
service scan/gives-up <<'RUN'
#!/bin/sh
exit 4
RUN
printf '#!/bin/sh\nexit 125\n' >scan/gives-up/finish
chmod +x scan/gives-up/finish
for name in web db late bad none closed gives-up; do : >scan/$name/down; done
scan scan
for name in web db late bad none closed gives-up; do eventually s6-svok scan/$name; done
export JINN_SCANDIR=/mnt/scan

# All at once, in one second, in the order in which they get there.
exits 0 jinn start web db
same "db: up (process $(pid_of scan/db)) web: up (process $(pid_of scan/web))" \
    "$(echo $(sort out))"
same '' "$(cat err)"
gives 0 "web: up (process $(pid_of scan/web))" jinn start web
gives 0 'db: down' jinn stop db
is_down scan/db || fail 'it is up'
gives 0 'db: down' jinn stop db
exits 0 jinn restart db web # One was down.
has out 'db: up again (process' && has out 'web: up again (process' || fail "$(cat out)"
before=$(pid_of scan/web)
exits 0 jinn restart web
restarted scan/web "$before" || fail "$(s6-svstat scan/web)"
same "web: up again (process $(pid_of scan/web))" "$(cat out)"

# Until it is ready, where it tells.
jinn start late >late.out &
starting=$!
eventually is_up scan/late
alive $starting || fail "it did not wait: $(cat late.out)"
echo >scan/late/go
wait $starting
same "late: ready (process $(pid_of scan/late))" "$(cat late.out)"
jinn stop late >/dev/null
exits 1 jinn start --timeout 1 late
same "jinn start: fatal: late: not up: it is up (process $(pid_of scan/late)), but has not said that it is ready after 1 s" \
    "$(cat err)"

# Why not: a reason for each service, and the others are done.
exits 1 jinn start bad none closed gives-up web nosuch
same "jinn start: fatal: bad: not up: exited 3 five times
jinn start: fatal: closed: not up: ./run cannot be started: permission denied
jinn start: fatal: gives-up: not up: finish failed: it says that ./run is not to be started again after ./run exited 4
jinn start: fatal: none: not up: ./run cannot be started: no such file or directory
jinn start: fatal: nosuch: not up: there is no such service in /mnt/scan" "$(sort err)"
same "web: up (process $(pid_of scan/web))" "$(cat out)"
jinn stop bad none closed >/dev/null
mkdir -p elsewhere/alone
cp scan/web/run elsewhere/alone/
for word in start stop restart reload signal; do
    case $word in signal) set -- HUP ;; *) set -- ;; esac
    exits 1 jinn $word "$@" elsewhere/alone
    has err 'no supervisor' || fail "$word: $(cat err)"
done
[ ! -e elsewhere/alone/event ] || fail 'it made something'

# What does not heed TERM: it is told of, or killed where the service directory says when.
service scan/deaf <<'RUN'
#!/bin/sh
trap '' TERM
echo >deafened
while :; do sleep 0.1; done
RUN
exits 0 jinn svscanctl -a scan
eventually [ -e scan/deaf/deafened ]
exits 1 jinn stop -t 1 deaf
same "jinn stop: fatal: deaf: not down: process $(pid_of scan/deaf) has not stopped, and without timeout-kill nobody kills it; after 1 s" \
    "$(cat err)"
jinn svc -u scan/deaf
echo 300 >scan/deaf/timeout-kill
before=$(pid_of scan/deaf)
rm scan/deaf/deafened
exits 0 jinn restart --timeout 60 deaf
restarted scan/deaf "$before" || fail "$(s6-svstat scan/deaf)"
eventually [ -e scan/deaf/deafened ]
gives 0 'deaf: down' jinn stop deaf

# Somebody else stops what is waited for.
service scan/never <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
echo 3 >scan/never/notification-fd
exits 0 jinn svscanctl -a scan
eventually is_up scan/never
jinn start never 2>never.err &
starting=$!
listens() { [ -n "$(ls scan/never/event)" ]; }
eventually listens
jinn svc -d scan/never
code=0
wait $starting || code=$?
same '1 jinn start: fatal: never: not up: somebody else stopped it' "$code $(cat never.err)"

# Without waiting.
gives 0 'deaf: told to start' jinn start --no-wait deaf
eventually is_up scan/deaf
gives 0 'deaf: told to stop' jinn stop -n deaf
eventually is_down scan/deaf
gives 0 'web: told to restart' jinn restart -n web

# A signal, and what stands for HUP.
service scan/heeds <<'RUN'
#!/bin/sh
trap 'echo HUP >>got' HUP
trap 'echo USR1 >>got' USR1
echo >trapped
while :; do sleep 0.05; done
RUN
exits 0 jinn svscanctl -a scan
eventually [ -e scan/heeds/trapped ]
pid=$(pid_of scan/heeds)
gives 0 "heeds: sent SIGUSR1 (process $pid)" jinn signal usr1 heeds
eventually has scan/heeds/got USR1
gives 0 "heeds: sent SIGHUP (process $pid)" jinn reload heeds
eventually has scan/heeds/got HUP
rm scan/heeds/got
echo USR1 >scan/heeds/reload-signal
gives 0 "heeds: sent SIGUSR1 (process $pid)" jinn reload heeds
eventually has scan/heeds/got USR1
printf '#!/bin/sh\necho "$1 $2" >asked\n' >scan/heeds/reload
chmod +x scan/heeds/reload
gives 0 "heeds: runs ./reload (process $pid)" jinn reload heeds
eventually has scan/heeds/asked "heeds $pid"
exits 1 jinn signal HUP late bad
has err 'bad: not signalled: it is not up' || fail "$(cat err)"

# Misuse.
exits 100 jinn start
exits 100 jinn signal HUP
exits 100 jinn signal NOSUCH web
exits 100 jinn signal WINCHES web
exits 100 jinn signal SEGV web
has err 'it sends HUP, INT' || fail "$(cat err)"
exits 100 jinn start -t soon web
exits 100 jinn stop web -n

# kill is the utility that it was.
sleep 1000 &
exits 0 jinn kill $!
exits 0 s6-svscanctl -t scan
ended
