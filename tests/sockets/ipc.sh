# A program for each connection; a client that talks to it.
cat >server <<'EOF'
#!/bin/sh
echo "$PROTO $IPCREMOTEEUID:$IPCREMOTEEGID <$IPCREMOTEPATH> $IPCCONNNUM"
cat
EOF
cat >client <<'EOF'
#!/bin/sh
echo "$PROTO <$IPCLOCALPATH>"
echo hello >&7
read -r one <&6
read -r two <&6
echo "$one"
echo "$two"
EOF
chmod +x server client
serve() { # serve OPTION... -- PATH PROGRAM...: returns once it listens
    mkfifo ready
    env --default-signal s6-ipcserver -1 "$@" >ready 2>served &
    server=$!
    read -r line <ready || fail "no server: $(cat served)"
    rm ready
}
connects() { s6-ipcclient "$1" true 2>/dev/null; }

served() { [ "$(grep -c 'info: end pid' served)" = "$1" ]; }

serve -v -c 3 -C 2 sock ./server
same 777 "$(stat -c %a sock)"
gives 0 'IPC <>
IPC 0:0 <> 1
hello' s6-ipcclient sock ./client
eventually served 1
gives 0 'IPC <mine>
IPC 0:0 <mine> 1
hello' s6-ipcclient -p mine sock ./client
eventually served 2
gives 0 'IPC <other>
IPC 0:0 <> 1
hello' s6-ipcclient -l other sock ./client
eventually served 3

# Two connections of one user and no more: the third is closed at once.
hold() { # hold N: a connection that lasts until the file N is gone
    : >"$1"
    s6-ipcclient sock sh -c "read -r l <&6; echo \$l >$1.said; while [ -e $1 ]; do sleep 0.05; done" &
}
hold a
eventually has a.said 'IPC 0:0 <> 1'
hold b
eventually has b.said 'IPC 0:0 <> 2'
gives 0 '' s6-ipcclient sock sh -c 'cat <&6'
rm a
eventually has served 'status: 1/3'
kill -HUP "$server"
eventually has served 'signal 15'
rm b
eventually has served 'uid 0 signal 15'
kill -TERM "$server"
wait "$server" || fail "the server did not end well"
has served 'ipcserverd: info: starting' || fail "$(cat served)"
has served 'ipcserverd: info: status: 0/3' || fail "$(cat served)"
has served 'info: allow 0:0 pid ' || fail "$(cat served)"
has served ' count 1/2' || fail "$(cat served)"
has served 'exitcode 0' || fail "$(cat served)"
has served 'ipcserverd: info: exiting' || fail "$(cat served)"

# Without looking at who it is; another mode; nobody listens any more.
serve -P -a 0600 sock ./server
same 600 "$(stat -c %a sock)"
gives 0 'IPC <>
IPC : <>
hello' s6-ipcclient sock ./client
kill -ABRT "$server"
wait "$server" || fail "the server did not end well"
exits 111 s6-ipcclient sock true
exits 111 s6-ipcclient nothing true

is_root || skip 'there are no other users'
# Privileges go before the server starts, and one that is not there is no reason to end.
serve -u 7 -g 8 sock sh -c 'id -u; id -g'
gives 0 '7
8' s6-ipcclient sock sh -c 'cat <&6'
kill -TERM "$server"
wait "$server" || :
serve sock ./nosuch
gives 0 '' s6-ipcclient sock sh -c 'cat <&6'
eventually has served nosuch
kill -QUIT "$server"
wait "$server" || fail "the server did not end well"

# The parts.
gives 0 socket s6-ipcserver-socketbinder s2 sh -c 'readlink /proc/self/fd/0 | sed "s/:.*//"'
exits 111 s6-ipcserver-socketbinder -D s2 true
exits 111 s6-ipcserver-socketbinder missing/s true
gives 0 datagram s6-ipcserver-socketbinder -m -b 0 s3 echo datagram
exits 111 s6-ipcserver-socketbinder "$(printf '%0120d' 0)" true
mkfifo there
cat there >copied &
echo back >back
printf there | exits 0 s6-ioconnect -r 8 -w 9 8<back 9>there
wait $!
same there "$(cat copied)"
same back "$(cat out)"
mkfifo quiet
exits 1 s6-ioconnect -t 100 -r 8 -w 9 8<>quiet 9>copied <>quiet
exits 100 s6-ipcserver sock
exits 100 s6-ipcserverd
exits 100 s6-ipcclient sock
[ "$suite" = s6 ] || exits 111 sh -c 'ulimit -n 3; exec s6-ipcclient sock true'
[ "$suite" = s6 ] || grep -q 'make a socket: too many open files' err || fail "$(cat err)"

# As many as a connection counts, and no more.
PROTO=IPC IPCCONNNUM=3
export PROTO IPCCONNNUM
gives 0 ok env IPCCONNMAX=3 s6-connlimit echo ok
exits 1 env IPCCONNMAX=2 s6-connlimit echo ok
gives 0 ok s6-connlimit echo ok
exits 100 env IPCCONNMAX=x s6-connlimit echo ok
exits 100 env -u IPCCONNNUM s6-connlimit echo ok
exits 100 env IPCCONNMAX=2 IPCCONNNUM= s6-connlimit echo ok
