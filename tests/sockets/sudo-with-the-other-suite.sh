# suite: jinn
# Each suite's client at the other's server.
[ -x /usr/bin/s6-sudod ] || skip "Debian's s6 is not installed"
export FOO=from-client
for pair in 's6-sudod /usr/bin/s6-sudo' '/usr/bin/s6-sudod s6-sudo'; do
    set -- $pair
    mkfifo ready
    env --default-signal FOO= s6-ipcserver -1 sock "$1" \
        sh -c 'read -r line; echo "$FOO $line $1"; exit "$1"' x >ready 2>served &
    server=$!
    read -r line <ready
    rm ready
    echo word | exits 7 "$2" sock 7
    same 'from-client word 7' "$(cat out)"
    echo word | exits 128 "$2" sock 200
    big=$(printf '%0100000d' 0)
    echo word | exits 9 env "BIG=$big" "$2" sock 9 "$big"
    kill -TERM "$server"
    wait "$server" || fail "the server did not end well"
done
