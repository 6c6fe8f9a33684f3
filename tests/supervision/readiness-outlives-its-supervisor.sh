# suite: jinn
# A service says that it is ready while nobody supervises it: the next supervisor hears of it.
service scan/pipe <<'RUN'
#!/bin/sh
echo $$ >>started
until [ -e go ]; do sleep 0.02; done
echo >&3
exec 3>&-
echo >told
exec sleep 1000
RUN
echo 3 >scan/pipe/notification-fd
service scan/socket <<'RUN'
#!/bin/sh
echo $$ >>started
printenv NOTIFY_SOCKET >address
exec s6-notify-socket-from-fd -d 3 sh -c '
    until [ -e go ]; do sleep 0.02; done
    echo >&3; echo >told; exec sleep 1000'
RUN
: >scan/socket/notify-socket
kept() { find "/proc/$tree/fd" -mindepth 1 | wc -l; }
keeps() { [ "$(kept)" = "$1" ]; } # A scan that goes on has its directory open, too.
scan scan
eventually [ -s scan/pipe/started ]
eventually [ -s scan/socket/address ]
settled() { # the same twice
    waiting=$(kept)
    sleep 0.05
    keeps "$waiting"
}
eventually settled

# The scanner is stopped meanwhile, so that there can be no other supervisor.
for name in pipe socket; do
    s6-svwait -U -t 60000 "scan/$name" &
    waiter=$!
    eventually is_up "scan/$name"
    run=$(pid_of "scan/$name")
    old=$(supervisor "$name")
    kill -STOP "$tree"
    kill -9 "$old"
    : >"scan/$name/go"
    eventually [ -e "scan/$name/told" ]
    kill -CONT "$tree"
    code=0
    wait "$waiter" || code=$?
    same 0 "$code"
    eventually is_ready "scan/$name"
    same "$run" "$(pid_of "scan/$name")"
    same 1 "$(wc -l <"scan/$name/started")"
done
# A pipe is over when it has told; a socket is there for as long as the service lives.
eventually keeps $((waiting - 1))

# The scanner becomes itself anew in between, and the supervisor is killed before and after.
for name in pipe socket; do
    rm "scan/$name/go" "scan/$name/told"
    run=$(pid_of "scan/$name")
    s6-svc -r "scan/$name"
    eventually restarted "scan/$name" "$run"
done
for name in pipe socket pipe socket; do
    old=$(supervisor "$name")
    kill -9 "$old"
    eventually supervised_anew "$name" "$old"
    eventually s6-svok "scan/$name"
    s6-svscanctl -E scan
done
for name in pipe socket; do
    not is_ready "scan/$name" || fail "$name is ready too early"
    : >"scan/$name/go"
    eventually is_ready "scan/$name"
done
eventually keeps $((waiting - 1))

# Nothing is kept for who is gone.
for name in pipe socket; do
    mv "scan/$name" .
done
s6-svscanctl -an scan
eventually not s6-svok pipe
eventually not s6-svok socket
eventually keeps $((waiting - 2))

# The numbers that a supervisor gets from its scanner are open ones.
gives 100 '' s6-supervise --store=77 scan
gives 100 '' s6-supervise -s 2 -r 77 -n 77 scan
s6-supervise --readiness=3 --notify=4 pipe 3</dev/null 4</dev/null &
eventually s6-svok pipe
s6-svc -dx pipe
s6-svscanctl -t scan
