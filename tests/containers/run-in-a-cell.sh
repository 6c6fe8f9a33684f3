# suite: jinn
# run as process 1 of a container that has nothing but jinn, its root read-only: as root, and as an
# arbitrary user without rights; with places to write to, noexec, and with none.
is_root || skip "only root can make another user's container"
command -v setpriv >/dev/null || skip "setpriv (util-linux) is not installed"
. "$tests/cell.sh"
cell
mkdir -p cell/services/one
printf '#!/jinn execlineb -P\nforeground { echo one is here } sleep 1000\n' >cell/services/one/run
chmod +x cell/services/one/run
command="foreground { redirfd -w 1 /data/said echo here } background { exit 0 } exit 6"
for anybody in '' yes; do
    for writable in /run /tmp '/run /tmp'; do
        options=
        rm -f cell/data/said
        exits 6 into_cell /jinn run execlineb -Pc "$command"
        same here "$(cat cell/data/said)"
        exits 0 into_cell /jinn run -d /services sleep 1
        has err 'one: one is here' || fail "the service is not heard"
    done
done
# Nothing that can be written to, or nothing that may be executed there: all the same.
for anybody in '' yes; do
    for options in '' ,noexec; do
        [ -z "$options" ] && writable='' || writable='/run /tmp'
        rm -f cell/data/said
        exits 6 into_cell /jinn run execlineb -Pc "$command"
        exits 0 into_cell /jinn run -d /services sleep 1
        has err 'one is here' || fail "the service is not heard"
    done
done
# There nobody can say that he is ready.
echo 3 >cell/services/one/notification-fd
options='' writable=''
exits 111 into_cell /jinn run -d /services -w 1000 true
has err '-w takes one that can be written to' || fail "$(cat err)"
rm cell/services/one/notification-fd
exits 111 into_cell /jinn run -T /services true

# The scanner is killed where nobody can be asked: its supervisors go all the same.
anybody=''
into_cell /jinn run -d /services sleep 1000 </dev/null >out 2>err &
container=$!
eventually has err 'one is here'
first=$(supervisor one)
kill -KILL "$(process '*svscan /services *')"
anew() {
    now=$(supervisor one)
    [ -n "$now" ] && [ "$now" != "$first" ]
}
eventually anew
not alive "$first" || fail "the service is there twice"
kill "$(process '/jinn run -d /services *')"
code=0
wait "$container" || code=$?
same 143 "$code"

# Stopped from outside, as containers are.
for anybody in '' yes; do
    writable=/run
    rm -f cell/data/up
    env --default-signal true
    into_cell /jinn run -d /services execlineb -Pc 'foreground { redirfd -w 1 /data/up echo }
        sleep 1000' </dev/null >out 2>err &
    container=$!
    eventually test -e cell/data/up
    kill "$(process '/jinn run -d /services *')"
    code=0
    wait "$container" || code=$?
    same 143 "$code"
done
