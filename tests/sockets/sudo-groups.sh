# suite: jinn
# sudod -g: a program ends with its client, and everything that it has started ends with it.
cat >program <<'SH'
#!/bin/sh
sleep 1000 &
echo $! >child
wait
SH
chmod +x program
mkfifo ready
env --default-signal s6-ipcserver -1 sock s6-sudod -g "$PWD/program" >ready 2>err &
server=$!
read -r line <ready || fail "no server: $(cat err)"
s6-sudo -t 20000 sock &
client=$!
eventually test -s child
same "$(ps -o pgid= -p "$(cat child)" | tr -d ' ')" "$(process '/bin/sh */program ')"
kill -KILL "$client"
eventually not alive "$(cat child)"
rm child
exits 111 s6-sudo -t 20000 -T 300 sock
eventually test -s child
eventually not alive "$(cat child)"
kill -TERM "$server"
wait "$server" || :
