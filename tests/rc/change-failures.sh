# suite: jinn
# C43 to C49, D05, D09, D29: what fails, why, and what becomes of everything else.
. "$tests/sources.sh"
. "$tests/live.sh"
anew
oneshot three 'exit 3'
oneshot killed "$(shell 'kill -9 $$')"
oneshot gone /nowhere
oneshot dir /mnt
oneshot after true
oneshot later true
echo three >S/after/dependencies
echo after >S/later/dependencies
oneshot well true
bundle all three killed gone dir after later well
oneshot slow "$(shell "sleep 1000 & echo \$! >$PWD/child; wait")"
echo 500 >S/slow/timeout-up
longrun unready 'exec sleep 1000'
echo 3 >S/unready/notification-fd
echo 300 >S/unready/timeout-up
longrun late 'exec sleep 1000'
echo 3 >S/late/notification-fd
longrun tougher 'trap "" TERM; echo >&3; while :; do sleep 1000; done'
echo 3 >S/tougher/notification-fd
echo 300 >S/tougher/timeout-down
longrun quitter 'exit 3'
printf '#!/bin/sh\nexit 125\n' >S/quitter/finish
longrun promised 'exit 3'
echo 3 >S/promised/notification-fd
cp S/quitter/finish S/promised/finish
longrun crashing 'exit 4'
longrun unstartable true
longrun plain 'exec sleep 1000'
sed -i '1s:.*:#!/nowhere:' S/unstartable/run
oneshot 'behind it' true
echo crashing >"S/behind it/dependencies"
initialized
# C43, C44
changes 1 -v3 start all
for said in 'three: command exited 3' 'killed: command exited 137' \
    'gone: command exited 127' 'dir: command exited 126'; do
    has err "jinn rc: warning: unable to start service $said" || fail "no <$said> in $(cat err)"
done
has err 'jinn rc: warning: not started because of three: after, later'
up well
# C45, D29: with all that it started
changes 1 start slow
has err 'unable to start service slow: command exited 111: its script did not end within 500 ms, its timeout-up'
eventually not alive "$(cat child)"
up well
# C46
changes 1 start unready
has err 'unable to start service unready: command exited 99: not ready within 300 ms'
eventually is_down L/servicedirs/unready
[ -e L/servicedirs/unready/down ] || fail "it is down"
# C47
changes 1 start promised
has err 'unable to start service promised: command exited 1: failed for good'
# D09
changes 1 start quitter
has err 'unable to start service quitter: command exited 1: ./run exited 3 at once'
up well
changes 1 start unstartable
has err 'unable to start service unstartable: command exited 111'
up well
changes 1 -v2 start 'behind it'
has err 'crashing: command exited 1: ./run exited 4 at once; its supervisor tries again'
not has err 'service crashing successfully started'
has err 'service behind it successfully started'
up well crashing 'behind it'
changes 0 stop crashing
up well
# C48
changes 0 start tougher
changes 1 stop tougher
has err 'unable to stop service tougher: command exited 99: not down within 300 ms'
up well tougher
s6-svc -k L/servicedirs/tougher # It is not to come back.
changes 0 stop tougher
up well
# C49
changes 2 -t 300 start late
has err 'fatal: timed out waiting for late'
is_up L/servicedirs/late || fail "it goes on"
up well
changes 0 stop late # What is up without our knowledge is stopped all the same.
has err 'service late is down by the state, but its supervisor has it up: it is stopped'
eventually is_down L/servicedirs/late
# And what is down without it is started.
changes 0 start plain
s6-svc -wD -d L/servicedirs/plain
changes 0 start plain
has err 'service plain is up by the state, but its supervisor has it down: it is started'
is_up L/servicedirs/plain
s6-svscanctl -t SC
ended
