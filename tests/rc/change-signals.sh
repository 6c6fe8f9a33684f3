# suite: jinn
# C57 to C61 (D03, D04): who is killed in the middle of a change, and what is true after that.
. "$tests/sources.sh"
. "$tests/live.sh"
anew
longrun unready "echo x >>$PWD/runs; exec sleep 1000"
echo 3 >S/unready/notification-fd
mkfifo go
oneshot script "$(shell "echo x >>$PWD/begun; read -r word <$PWD/go; echo x >>$PWD/done")"
oneshot next "$(shell "echo >$PWD/next")"
echo script >S/next/dependencies
mkfifo child.go
longrun child "echo x >>$PWD/runs; read -r word <$PWD/child.go; echo >&3; exec sleep 1000"
echo 3 >S/child/notification-fd
longrun hidden "echo x >>$PWD/runs; exec sleep 1000"
initialized
begins() { # begins NAME FILE: a change whose process is $changing, once the service wrote there
    rm -f "$2"
    s6-rc -v2 -l "$PWD/L" start "$1" >out 2>err &
    changing=$!
    eventually test -s "$2"
}
code_of() { # code_of PID
    code=0
    wait "$1" || code=$?
}
# C57
begins unready runs
kill -TERM "$changing"
code_of "$changing"
same 1 "$code"
has err 'warning: received SIGTERM'
has err 'unable to start service unready: command crashed with signal 15: interrupted'
eventually is_down L/servicedirs/unready
[ -e L/servicedirs/unready/down ] || fail "it is down"
up
# C58
begins next begun
kill -INT "$changing"
echo >go
code_of "$changing"
same 1 "$code"
same 1 "$(wc -l <done)"
[ ! -e next ] || fail "nothing new was to be started"
up script
changes 0 stop script
# C59: the script goes on, nobody writes what came of it, and the next change does it again.
rm done
begins script begun
kill -KILL "$changing"
wait "$changing" || :
up
echo >go
eventually test -s done
s6-rc -l "$PWD/L" start next &
changing=$!
eventually sh -c '[ "$(wc -l <begun)" = 2 ]'
echo >go
wait "$changing"
up script next
changes 0 stop script
# C60: the runner's process is killed, and the script's result still counts.
begins script begun
kill -KILL "$(pid_of L/servicedirs/s6rc-oneshot-runner)"
echo >go
code_of "$changing"
same 0 "$code"
up script
changes 0 stop script # Whether there is a runner again or not.
# C61, D04: the supervisor is killed. What it has started lives on, and nobody hears whether it is ready.
begins child runs
kill -KILL "$(supervisor child)"
code_of "$changing"
same 1 "$code"
has err 'unable to start service child: command exited 1: its supervisor died' ||
    fail "$(cat err)"
eventually is_down L/servicedirs/child
up
# Before anything runs it is ordered again: the next supervisor starts it.
begins child runs
echo >child.go
code_of "$changing"
same 0 "$code"
up child
s6-svscanctl -t SC
ended
