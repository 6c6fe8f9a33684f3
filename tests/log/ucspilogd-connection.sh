# ucspilogd under ipcserver: stdout is the connection, so the page's ./run gives it another one.
# suite: jinn
awk '/^```/ { code = !code; next } code && !/^ucspilogd/ || code && /IPCREMOTEEUID$/' \
    "$tests/../docs/applets/ucspilogd.md" | sed -n '/execlineb/,/^ucspilogd/p' |
    sed "s|/run/log.sock|$PWD/log.sock|; s|#!/bin/execlineb|#!$(command -v execlineb)|" >run
has run 'fdmove 1 3' || fail "$(cat run)"
chmod +x run
./run >logged 2>&1 &
server=$!
eventually test -S log.sock
say() { s6-ipcclient log.sock sh -c 'echo "<13>hello" >&7'; }
eventually say
eventually grep -qE '^[0-9]+: user.notice: hello$' logged

# Without that it is.
ipcserver other.sock ucspilogd &
other=$!
eventually test -S other.sock
s6-ipcclient other.sock sh -c 'echo "<13>hello" >&7; head -n 1 <&6 >back'
same 'user.notice: hello' "$(cat back)"
kill $server $other
