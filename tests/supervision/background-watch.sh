# suite: jinn
# What Debian's version does not have: a watcher that ends as the daemon does.
cat >daemon <<'EOF'
#!/bin/sh
trap 'echo hangup >>heard' HUP
trap 'exit 5' TERM
echo heeds >heard
while :; do sleep 0.05; done
EOF
cat >starter <<'EOF'
#!/bin/sh
./daemon </dev/null >/dev/null 2>&1 &
echo $! >pid
EOF
chmod +x daemon starter
mkfifo ready
s6-background-watch -d 3 pid ./starter 3>ready &
watcher=$!
read -r line <ready || fail "nobody was told"
alive "$(cat pid)" || fail "there is no daemon"
eventually has heard heeds
kill -HUP "$watcher"
eventually has heard hangup
kill -TERM "$watcher"
code=0
wait "$watcher" || code=$?
same 5 "$code"

rm -f pid
s6-background-watch -d 3 pid ./starter 3>ready &
watcher=$!
read -r line <ready || fail "nobody was told"
kill -KILL "$(cat pid)"
code=0
wait "$watcher" || code=$?
same 137 "$code"

echo 1 >pid
exits 4 s6-background-watch pid sh -c 'exit 4'
not test -e pid || fail "the pid file is still there"
exits 104 s6-background-watch pid true
echo garbage >pid
exits 104 s6-background-watch pid true
exits 137 s6-background-watch -t 100 pid sleep 10
exits 137 s6-background-watch --timeout-ready=100 pid sleep 10
exits 100 s6-background-watch pid
exits 111 s6-background-watch pid nosuchprogram
exits 100 s6-background-watch -d 77 pid true
