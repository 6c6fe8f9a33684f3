# suite: jinn
# run -d: services beside the command: up before it (-w), stopped after it, their words with a name.
mkdir own
service services/web <<'RUN'
#!/bin/sh
trap 'echo web ends; exit 0' TERM
echo "web is $1 in $PWD"
echo complains >&2
sleep 0.3
echo >&3
while :; do sleep 0.05; done
RUN
echo 3 >services/web/notification-fd
service services/logged <<'RUN'
#!/bin/sh
echo own words
exec sleep 1000
RUN
service services/logged/log <<'RUN'
#!/bin/sh
exec s6-log t /mnt/own
RUN
mkdir -p elsewhere services/.hidden
sleeper elsewhere/linked
ln -s ../elsewhere/linked services/linked
: >services/file
find services elsewhere -exec stat -c '%n %Y %Z %s' {} + | sort >before
exits 4 jinn run -d services -w 5000 sh -c 's6-svstat -o ready /run/jinn-run.*/web; echo done; exit 4'
same "true
done" "$(cat out)"
for line in 'web: web is web in /run/jinn-run.' 'web: complains' 'web: web ends'; do
    has err "$line" || fail "not said: $line"
done
grep -q 'own words$' own/current || fail "its logger is lost"
not grep -q 'own words' err || fail "it has a logger"
find services elsewhere -exec stat -c '%n %Y %Z %s' {} + | sort >after
diff before after || fail "the services were touched"

mkdir logs
exits 0 jinn run -d services -w 5000 -l logs true
has logs/web/current complains || fail "nothing logged"
not grep -q '^web:' err || fail "it is on stderr"

# A service that takes all along; one that is never ready; a name that is taken.
service bad/essential <<'RUN'
#!/bin/sh
exit 9
RUN
printf '#!/bin/sh\nexit 125\n' >bad/essential/finish
chmod +x bad/essential/finish
: >bad/essential/flag-essential
exits 9 jinn run -d bad sleep 1000
sleeper late/late
echo 3 >late/late/notification-fd
exits 99 jinn run -d late -w 200 sh -c ': >/mnt/too-early'
not test -e too-early || fail "the command ran"
sleeper taken/main
exits 100 jinn run -d taken true

# Command and service do not go: both are killed, the one by its time, the other soon after.
service deaf/deaf <<'RUN'
#!/bin/sh
trap '' TERM
: >/mnt/deaf-is-up
while :; do sleep 0.05; done
RUN
env --default-signal jinn run -d deaf -t 300 sh -c \
    'trap "" TERM; : >/mnt/begun; while :; do sleep 0.05; done' >out 2>err &
running=$!
eventually test -e begun -a -e deaf-is-up
kill "$running"
code=0
wait "$running" || code=$?
same 137 "$code"
same "" "$(ls -d /run/jinn-run* 2>/dev/null)"
same "" "$(process '*deaf*')"

# What services leave behind keeps nobody: neither who holds a logger's pipe, nor who is deaf too.
service left/plain <<'RUN'
#!/bin/sh
setsid sleep 1000 &
sh -c 'trap "" TERM; : >/mnt/left-is-deaf; while :; do sleep 0.05; done' &
exec sleep 1000
RUN
cp -r left/plain left/logged
service left/logged/log <<'RUN'
#!/bin/sh
exec s6-log t /mnt/own
RUN
exits 4 jinn run -t 2000 -d left sh -c 'until [ -e /mnt/left-is-deaf ]; do sleep 0.05; done; exit 4'
has err '(sleep 1000 ) was left behind and keeps a logger waiting: sending it a SIGTERM' ||
    has err '(sleep 1000) was left behind and keeps a logger waiting: sending it a SIGTERM' ||
    fail "nobody is named: $(cat err)"
same "" "$(process '*sleep 1000 *')"

# One that takes longer than there is time, by its own word: all are killed, and it is named.
service slow/slow <<'RUN'
#!/bin/sh
trap '' TERM
: >/mnt/slow-is-up
while :; do sleep 0.05; done
RUN
echo 600000 >slow/slow/timeout-kill
exits 5 jinn run -k 1500 -d slow sh -c 'until [ -e /mnt/slow-is-up ]; do sleep 0.05; done; exit 5'
has err 'jinn run: warning: waiting for process' || fail "nobody is named: $(cat err)"
has err 'not ended after 1500 ms: killing all' || fail "$(cat err)"

# The scanner and its supervisors may be killed: the command goes on, and all ends with it.
sleeper kept/kept
env --default-signal jinn run -d kept sh -c 'trap "exit 6" TERM; while :; do sleep 0.05; done' >out 2>err &
running=$!
eventually is_up /run/jinn-run/kept
first=$(supervisor kept)
kill -KILL "$(process '*svscan /run/jinn-run*' | head -n 1)"
eventually has err 'the scanner of the services was killed'
supervised_again() {
    [ -n "$(process '*svscan /run/jinn-run*')" ] && [ -n "$(supervisor kept)" ] &&
        [ "$(supervisor kept)" != "$first" ]
}
eventually supervised_again
eventually is_up /run/jinn-run/kept
not has err 'already running' || fail "$(cat err)"
kill "$running"
code=0
wait "$running" || code=$?
same 6 "$code"
same "" "$(process '*sleep 1000 *')"

# Where our own path has a blank in it, nothing but ourselves is executed for a service's logger.
mkdir -p 'a b' blanks
cp "$suites/jinn/jinn" 'a b/jinn'
printf '#!/bin/sh\n: >/mnt/another\n' >a
chmod +x a
service blanks/says <<'RUN'
#!/bin/sh
echo it says
exec sleep 1000
RUN
'a b/jinn' run -d blanks sh -c 'until [ -e over ]; do sleep 0.02; done' 2>said &
program=$!
eventually has said 'says: it says'
: >over
wait $program || fail "exit $?"
[ ! -e another ] || fail "another program was executed"
