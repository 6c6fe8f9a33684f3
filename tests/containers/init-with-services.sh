# suite: jinn
# init-maker -r: ordered services are up before a container's command, go down after it in the other
# order, and the code stays; a machine has them, too. What is wrong with a definition is told at once.
. "$tests/sources.sh"
. "$tests/cell.sh"
. "$tests/stop.sh"
trace=/mnt/trace
traced() { # traced LINE...: what was done, in order; it is forgotten
    same "$(printf '%s\n' "$@")" "$(cat $trace 2>/dev/null)"
    : >$trace
}
traces() { # traces NAME [DEPENDENCY]: a oneshot
    oneshot "$1" "redirfd -a 1 $trace echo $1 up"
    echo "redirfd -a 1 $trace echo $1 down" >"S/$1/down"
    [ $# -eq 1 ] || echo "$2" >"S/$1/dependencies"
}
made() { # made OPTION...
    rm -rf base
    exits 0 jinn init-maker -c /mnt/base -p "$PATH" -q 1500 -r S "$@" base
}
anew
traces prepare
longrun web "trap 'echo web down >>$trace; exit 0' TERM; sleep 0.2; echo web up >>$trace; echo >&3
while :; do sleep 0.05; done"
echo 3 >S/web/notification-fd
echo prepare >S/web/dependencies
traces after web

# With a command. The definitions are not needed any more; a restrictive umask means nothing.
(umask 077 && made -C)
same 755 "$(stat -c %a base/compiled base/compiled/servicedirs/web | sort -u)"
same default "$(jinn rc-db -c base/compiled list bundles)"
mv S gone
boot_made sh -c "cd /mnt; echo command >>$trace; jinn svstat -o ready web >was-ready; exit 7"
ends 7
traced 'prepare up' 'web up' 'after up' command 'after down' 'web down' 'prepare down'
same true "$(cat was-ready)"
mv gone S

# Stopped from outside: the command first. It is what TERM makes of it.
boot_made sh -c "trap 'echo told >>$trace; exit 4' TERM; : >/mnt/here; while :; do sleep 0.05; done"
eventually test -e here
kill -TERM "$init"
ends 4
traced 'prepare up' 'web up' 'after up' told 'after down' 'web down' 'prepare down'

# Without one, services that do not come up are told, and the rest is there: apply mends it.
oneshot broken 'exit 3'
echo web >S/broken/dependencies
made -C
boot_made
eventually logged 'service broken'
same 'after prepare web' "$(within jinn rc -ea list | sort | tr '\n' ' ' | sed 's/ $//')"
exits 100 within jinn apply
rm -r S/broken S/after
exits 0 within jinn apply /mnt/S
has out 'stop     after' || fail "it says $(cat out err)"
same 'prepare web' "$(within jinn rc -ea list | sort | tr '\n' ' ' | sed 's/ $//')"
kill -TERM "$init"
ends 0
traced 'prepare up' 'web up' 'after up' 'after down' 'web down' 'prepare down'

# With one, it does not start.
oneshot broken 'exit 3'
echo web >S/broken/dependencies
made -C -1
: >console
boot_made sh -c "echo command >>$trace"
ends 1
traced 'prepare up' 'web up' 'web down' 'prepare down'
has console 'no command starts' || fail "it says $(cat console)"

# TERM while they go up: as far as they are, they go down.
echo 'sh -c "trap : TERM; : >/mnt/waits; while :; do sleep 0.05; done"' >S/broken/up
made -C
boot_made sh -c "echo command >>$trace"
eventually test -e waits
kill -TERM "$init"
ends 1
traced 'prepare up' 'web up' 'web down' 'prepare down'
rm -r S/broken

# A machine. reboot(2) ends the namespace.
made -B
boot_made
eventually has $trace 'web up'
eventually is_ready "$root$daemon"
ordered /mnt/base/bin/halt
stopped
traced 'prepare up' 'web up' 'web down' 'prepare down'

# A fault is told, and nothing is left; neither is a base directory changed that is there.
echo nosuch >S/web/dependencies
exits 1 jinn init-maker -r S new
has err 'jinn init-maker: fatal: S/web/dependencies:1: ' || fail "$(cat err)"
exits 111 jinn init-maker -r S base
exits 111 jinn init-maker -r nosuch new
has err 'nosuch' || fail "$(cat err)"
same '' "$(ls -d new* 2>/dev/null)"
test -e base/bin/init || fail "the other one is gone"

# One's own scripts have to do it themselves.
mkdir skel
for name in rc.init rc.shutdown; do echo '#!/bin/sh' >skel/$name; done
rm S/web/dependencies
exits 0 jinn init-maker -C -f skel -r S new
has err 'the scripts of -f' || fail "no warning: $(cat err)"
test -e new/compiled/db || fail "no database"

# From scratch, as an arbitrary user, where all but /tmp is read-only.
if is_root; then
    rm -rf T S && cell
    anew
    oneshot one '/jinn foreground { /jinn echo one is up } /jinn true'
    mkdir cell/own
    exits 0 jinn init-maker -C -B -N -b /jinn -c /own/base -p / -r S cell/own/base
    writable=/tmp options=,noexec
    for anybody in '' yes; do
        exits 9 into_cell /own/base/bin/init execlineb -Pc 'exit 9'
        cat out err | grep -q 'one is up' || fail "it says $(cat out err)"
    done
fi
