# suite: jinn
# A watcher of a daemon that writes its pid file late, names somebody else's, or outlives its watcher.
cat >daemon <<'END'
#!/bin/sh
trap 'exit 5' TERM
echo $$ >>daemons
: >"here.$$"
[ "$1" != late ] || { until [ -e write ]; do sleep 0.02; done; echo $$ >pid; }
while :; do sleep 0.05; done
END
chmod +x daemon
watch() { # watch SCRIPT: in the background, until it is ready
    mkfifo ready
    s6-background-watch -d 3 pid sh -c "$1" 3>ready 2>>said &
    watcher=$!
    read -r line <ready || fail "nobody was told: $(cat said)"
    rm ready
}
over() { # over CODE
    code=0
    wait "$watcher" || code=$?
    same "$1" "$code"
}

# The pid file comes when the program has long ended.
(sleep 0.5; : >write) &
watch './daemon late </dev/null >/dev/null 2>&1 &'
same "$(tail -n 1 daemons)" "$(cat pid)"
kill "$watcher"
over 5
[ ! -e pid.watched ] || fail 'it is written down still'

# Killed, it leaves the daemon; the next one goes on with that.
watch './daemon </dev/null >/dev/null 2>&1 & echo $! >pid'
daemon=$(cat pid)
kill -9 "$watcher"
over 137
alive "$daemon" || fail 'the daemon is dead'
watch 'echo again >>daemons'
has said "going on with process $daemon" || fail "$(cat said)"
not has daemons again || fail 'a second one was started'
kill "$watcher"
code=0
wait "$watcher" || code=$?
case $code in 5 | 111) ;; *) fail "exit $code" ;; esac
not alive "$daemon" || fail 'the daemon is there still'

# A process that is none of the program's is refused, and what the program left is ended.
sleep 1000 &
other=$!
echo $other >pid
exits 111 s6-background-watch pid true
has err "process $other of the pid file is none of the program's" || fail "$(cat err)"
exits 111 s6-background-watch pid sh -c './daemon </dev/null >/dev/null 2>&1 &'
eventually not alive "$(tail -n 1 daemons)"
alive $other || fail 'the other one was ended'
rm pid
exits 104 s6-background-watch pid sh -c './daemon </dev/null >/dev/null 2>&1 &'
eventually not alive "$(tail -n 1 daemons)"
