# A program run by a server for a client, with the client's descriptors.
serve() { # serve SUDOD-WORDS...: returns once it listens
    mkfifo ready
    env --default-signal FOO= KEPT=own s6-ipcserver -1 sock s6-sudod "$@" >ready 2>served &
    server=$!
    read -r line <ready || fail "no server: $(cat served)"
    rm ready
}
stop() {
    kill -TERM "$server"
    wait "$server" || fail "the server did not end well"
}
serve sh -c 'read -r line; echo "$FOO $KEPT ${BAR-none} $line $1 $2"; echo err >&2; exit 7'
export FOO=from-client KEPT=other BAR=bar
echo word | exits 7 s6-sudo sock name one 'two words'
same 'from-client own none word one two words' "$(cat out)"
same err "$(cat err)"
echo word | exits 7 s6-sudo -e sock name one two
same ' own none word one two' "$(cat out)"
stop
serve sh -c 'kill -9 $$'
exits 137 s6-sudo sock
stop
serve sh -c 'exit 200'
exits 128 s6-sudo sock
stop
serve ./nosuch
exits 111 s6-sudo sock
stop
serve -0 -1 -2 sh -c 'readlink /proc/$$/fd/0 /proc/$$/fd/1 | cat >fds; echo word >&2; exit 0'
exits 0 s6-sudo sock
same '' "$(cat out)$(cat err)"
same '/dev/null
/dev/null' "$(cat fds)"
has served word || fail "its own standard error is lost"
stop
# A client that leaves takes its program along, unless that is detached.
serve sh -c 'trap "echo ended >said; exit" TERM; echo begun >said; while :; do sleep 0.05; done'
s6-sudo sock 2>/dev/null &
client=$!
eventually has said begun
kill -9 $client
eventually has said ended
rm said
stop
serve sleep 1000
exits 111 s6-sudo -T 100 sock
stop
mkfifo go
serve -d sh -c 'echo begun >said; read -r line <go; echo ended >said'
exits 111 s6-sudo -T 300 sock
eventually has said begun
echo >go
eventually has said ended
stop
# One who says nothing, and a server that says nothing.
serve -t 100 true
gives 0 's6-sudo b v1.0' s6-ipcclient sock sh -c 'cat <&6'
gives 0 's6-sudo b v1.0' s6-ipcclient sock sh -c 'printf "\0\0\0\4\0\0junk" >&7; cat <&6'
stop
s6-ipcserver-socketbinder sock sleep 2 &
eventually test -e sock
exits 111 s6-sudo -t 100 sock
exits 111 s6-sudo nothing
exits 111 s6-sudoc </dev/null
exits 111 s6-sudod true </dev/null
exits 100 s6-sudo
exits 100 s6-sudod -x true
