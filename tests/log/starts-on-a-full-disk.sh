# log: a logger that starts on a full disk says so and gets its spool as soon as there is room; until then
# the lines wait in the pipe. SIGKILL costs nothing at any time.
# suite: jinn
mkdir small supervise
mount -t tmpfs -o size=64k tmpfs small || skip "a file system of its own is needed"
mkdir small/d
cat /dev/zero >small/ballast 2>/dev/null || :
mkfifo in
exec 8<>in
start() {
    jinn log r50 s4096 n999 ./small/d <in 2>>err 8>&- &
    logger=$!
}
start
seq 3000 >&8 &
eventually has err 'unable to keep input in ./small/d/spool: no space left on device'
[ ! -e small/d/spool ] || fail "half a spool"
kill -9 $logger
wait $logger || :
start
rm small/ballast
eventually has small/d/current 3000
[ -s small/d/spool ] || fail "no spool"
seq 3001 6000 >&8
kill -9 $logger
wait $logger || :
start
last() { grep -hx 6000 small/d/current small/d/@* 2>/dev/null | grep -q .; }
eventually last
kill $logger
wait $logger
cat small/d/@* small/d/current >all
seq 6000 | cmp - all || fail "lines are missing"
umount small
