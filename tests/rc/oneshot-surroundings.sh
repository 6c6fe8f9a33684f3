# suite: jinn
# Of a oneshot: `env` has variables for its scripts, `log` a log directory for what they print. Where
# that cannot be written to, they run all the same.
. "$tests/sources.sh"
. "$tests/live.sh"
anew
mkdir bin
printf '#!/bin/sh\necho "found: $A-$EMPTY-${GONE-unset}-${!-no}"; echo complaint >&2; exit "${CODE:-0}"\n' \
    | sed 's/-${!-no}//' >bin/tells
chmod +x bin/tells
oneshot plain tells
oneshot logged tells
echo 'sh -c "echo stopped; env"' >S/logged/down
echo 'echo reloaded' >S/logged/reload
echo /mnt/logs >S/logged/log
for one in plain logged; do
    mkdir S/$one/env
    printf 'a b \nmore' >S/$one/env/A
    echo >S/$one/env/EMPTY
    : >S/$one/env/GONE
    echo "/mnt/bin:$PATH" >S/$one/env/PATH
done
GONE=here initialized
changes 0 change plain logged
same 'found: a b--unset' "$(cat out)"
same complaint "$(cat err)"
eventually grep -q complaint logs/current
grep -qE '^@[0-9a-f]{24} found: a b--unset$' logs/current || fail "$(cat logs/current)"
up plain logged
changes 0 reload logged
changes 0 -d change logged
same '' "$(cat out err)"
eventually grep -q ' RC_NAME=logged$' logs/current
has logs/current ' reloaded' || fail "$(cat logs/current)"
grep -qE ' (GONE|!)=' logs/current && fail "a variable of ours: $(cat logs/current)"

# jinn logs finds it. No logger outlives its script.
export JINN_SCANDIR="$PWD/SC" JINN_LIVE="$PWD/L"
gives 0 'reloaded' jinn logs -o cat -g reloaded logged
gives 0 'reloaded' jinn logs -o cat -g reloaded -u 'log*'
gives 0 'reloaded' jinn logs -o cat -g reloaded
exits 1 jinn logs plain
has err 'no log directory found of plain' || fail "$(cat err)"
logger_runs() { [ -n "$(process '*log -Kbp -- *')" ]; }
eventually not logger_runs

# It fails with its own code; the words of one that takes too long are kept, too.
oneshot failing 'sh -c "echo in vain; exit 5"'
echo '+vain n3 t /mnt/logs' >S/failing/log
oneshot late 'sh -c "echo begun; exec sleep 1000"'
echo /mnt/late >S/late/log
echo 1000 >S/late/timeout-up
bundle default failing late
exits 0 jinn rc-compile DB2 S
exits 0 jinn rc-update -l "$PWD/L" "$PWD/DB2"
s6-rc -l "$PWD/L" change late 2>/dev/null &
eventually logger_runs
wait $! && fail "it was in time"
eventually not logger_runs
changes 1 change default
has err 'failing: command exited 5' || fail "$(cat err)"
has err 'late: command exited 111: its script did not end within 1000 ms' || fail "$(cat err)"
eventually grep -q 'in vain' logs/current
eventually grep -q begun late/current
exits 0 jinn status failing
has out 'jinn logs failing' || fail "it says $(cat out)"

# No log directory, or one of another logger: the script does its work, and its words are where they
# would be without, with one line that says why.
: >file
mkfifo held
jinn log -K /mnt/busy <held &
logger=$!
exec 8>held
eventually test -e busy/lock
for one in lost busy; do oneshot $one 'sh -c "echo out; echo err >&2; echo out again"'; done
echo /mnt/file/logs >S/lost/log
echo /mnt/busy >S/busy/log
exits 0 jinn rc-compile DB3 S
exits 0 jinn rc-update -l "$PWD/L" "$PWD/DB3"
for one in lost busy; do
    changes 0 change $one
    eventually has out 'out again'
    same 'out err out again' "$(echo $(cat out))"
    same 1 "$(grep -c 'jinn log: fatal: unable to' err)"
    same 1 "$(wc -l <err)"
done
exec 8>&-
wait $logger

# What apply restarts: variables are a part of the service, the log is not.
rm -r S/default S/failing S/late S/lost S/busy
exits 0 jinn apply /mnt/S
echo other >S/plain/env/A
echo /mnt/others >S/logged/log
exits 0 jinn apply
same 'restart  plain: it was changed' "$(head -n 1 out)"
not has out logged || fail "it restarts: $(cat out)"
changes 0 reload logged
eventually grep -q reloaded others/current
s6-svscanctl -t SC
ended
