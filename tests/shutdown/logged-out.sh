# suite: jinn
# A73: with the maker's -L: once a login of root's has died, its record in utmp says so; others are
# refused, and who says something is let alone.
is_root || skip "it is about other users"
. "$tests/stop.sh"
. "$tests/logins.sh"
container -L </dev/null
up
socket=/run/service/s6-linux-init-logouthookd/s
eventually test -S "$root$socket"
same 700 "$(stat -c %a "$root$socket")"
script login <<'RUN' # What a login program does: it connects, writes itself down, becomes a shell.
echo $$ >/mnt/login.pid
while [ ! -e /mnt/logout ]; do sleep 0.05; done
RUN
exits 0 within s6-ipcclient -l0 $socket true
: >"$root/run/utmp"
within s6-ipcclient $socket /mnt/login &
client=$!
eventually test -s login.pid
pid=$(cat login.pid)
{
    record 7 1 shm/one other
    record 7 "$pid" shm/two root
    record 7 "$pid" shm/tri root
} >"$root/run/utmp"
sleep 0.3
same 7 "$(($(number "$root/run/utmp" 384) & 65535))"
: >logout
wait $client
out() { [ "$(($(number "$root/run/utmp" 384) & 65535))" = 8 ]; }
eventually out
same shm/two "$(text "$root/run/utmp" 392 32)"
same '' "$(text "$root/run/utmp" 428 32)$(text "$root/run/utmp" 460 256)"
same "0 $pid" "$(number "$root/run/utmp" 724) $(number "$root/run/utmp" 388)"
same '7 7' "$(($(number "$root/run/utmp" 0) & 65535)) $(($(number "$root/run/utmp" 768) & 65535))"

# The program by itself: its exit codes.
serve() { # serve USER COMMAND: the client is that user
    rm -f sock served ready
    s6-ipcserver -P -a 0777 -1 sock sh -c 's6-linux-init-logouthookd; echo $? >served' >ready 2>/dev/null &
    server=$!
    eventually test -s ready
    exits 0 setpriv --reuid "$1" --clear-groups s6-ipcclient sock sh -c "$2"
    eventually test -s served
    kill $server
}
chmod 777 .
serve 1234 'exit 0'
same 1 "$(cat served)"
serve 0 'echo hello >&7'
same 2 "$(cat served)"
serve 0 'exit 0'
same 0 "$(cat served)"
ordered /mnt/base/bin/halt
ends 0
