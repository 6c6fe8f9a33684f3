# suite: jinn
# Debian's client talks to our server, ours to Debian's, and the parts of one work in the other.
[ -x /usr/bin/s6-ipcserver ] || skip "Debian's s6 is not installed"
serve() { # serve PROGRAM ARGUMENT...
    mkfifo ready
    env --default-signal "$@" >ready 2>served &
    server=$!
    read -r line <ready || fail "no server: $(cat served)"
    rm ready
}
stop() {
    kill -TERM "$server"
    wait "$server" || fail "the server did not end well"
}
said='IPC 0 1 hello'
# Theirs counts connections from 0, since 2.13.
case $(other_version) in 2.11 | 2.12) theirs=$said ;; *) theirs='IPC 0 0 hello' ;; esac
program='read -r line; echo "$PROTO $IPCREMOTEEUID $IPCCONNNUM $line"'
client='echo hello >&7; cat <&6'
serve s6-ipcserver -1 sock sh -c "$program"
gives 0 "$said" /usr/bin/s6-ipcclient sock sh -c "$client"
printf 'hello\n' | gives 0 "$said" /usr/bin/s6-ipcclient sock s6-ioconnect
stop
serve /usr/bin/s6-ipcserver -1 sock sh -c "$program"
gives 0 "$theirs" s6-ipcclient sock sh -c "$client"
printf 'hello\n' | gives 0 "$theirs" s6-ipcclient sock /usr/bin/s6-ioconnect
stop
serve /usr/bin/s6-ipcserver-socketbinder sock s6-ipcserverd -1 \
    /usr/bin/s6-ipcserver-access -l there sh -c "$program"
gives 0 "$said" s6-ipcclient sock sh -c "$client"
stop
serve s6-ipcserver-socketbinder sock /usr/bin/s6-ipcserverd -1 \
    s6-ipcserver-access -l there sh -c "$program"
gives 0 "$theirs" s6-ipcclient sock sh -c "$client"
stop
