# suite: jinn
# Where nothing more can be written, a service is ready all the same: who waits hears of it, whether
# he came before or after, and the status says so once there is room.
is_root || skip "it mounts a small file system"
mkdir small
mount -t tmpfs -o size=64k tmpfs small
fill() { cat /dev/zero >"$1/filler" 2>/dev/null || :; }
service sv <<'RUN'
#!/bin/sh
read -r line <go
echo >&3
exec sleep 1000
RUN
echo 3 >sv/notification-fd
mkfifo sv/go
mkdir small/one small/two small/three
for one in one two; do
    for file in run notification-fd go; do ln -s "$PWD/sv/$file" "small/$one/$file"; done
    rm "small/$one/go"
    mkfifo "small/$one/go"
done
supervising() { # supervising DIRECTORY: in the background
    s6-supervise "$1" 2>>said &
    eventually s6-svok "$1"
}
listened() { ls "$1/event" | grep -q '^ftrig1'; }
supervising small/one
eventually is_up small/one
fill small
# The first to wait is there before the service is ready, the second comes afterwards.
s6-svwait -U -t 60000 small/one &
waiter=$!
eventually listened small/one
echo >small/one/go
wait $waiter || fail "who waited was not told"
same "up not ready" "$(s6-svstat -o up,ready small/one | sed 's/true/up/; s/false/not ready/')"
exits 0 s6-svwait -U -t 60000 small/one
exits 0 other s6-svwait -U -t 60000 small/one
has said 'unable to write supervise/status: no space left on device' || fail "not told: $(cat said)"

# One whose supervisor never could write a status at all.
supervising small/two
[ ! -e small/two/supervise/status ] || fail "there is room: $(df small)"
s6-svwait -U -t 60000 small/two &
waiter=$!
eventually listened small/two
echo >small/two/go
wait $waiter || fail "who waited was not told"
exits 0 s6-svwait -U -t 60000 small/two

# Room again.
rm small/filler
eventually is_ready small/one
eventually is_ready small/two
exits 0 other s6-svwait -U -t 60000 small/one
fill small
s6-svc -wD -T 60000 -d small/one || fail "not told that it is down"
rm small/filler
s6-svc -x small/one
s6-svc -dx small/two
wait
