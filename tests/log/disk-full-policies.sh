# log -w: with the disk full old archives give way, or new lines when memory is full too; the writer
# is never held up, and what is lost is counted in the log. A full disk stops nobody else.
# suite: jinn
mkdir small
mount -t tmpfs -o size=256k tmpfs small || skip "a file system of its own is needed"
said() { cat small/logs/@* small/logs/current; }
told='jinn log: disk full: .* lines (.* bytes) between'
check() { # check FILE: what is there, and what is said to be lost, is all of it
    said 2>/dev/null | grep -v "$told" >kept || :
    lost=$(said 2>/dev/null | sed -n "/$told/s/.*(\([0-9]*\) bytes.*/\1/p" | awk '{ n += $1 } END { print n + 0 }')
    [ "$lost" -gt 0 ] || fail "nothing is said to be lost"
    same "$(wc -c <"$1")" "$((lost + $(wc -c <kept)))"
}

seq 60000 >input
cat input | jinn log -w drop -k small/spool n999 s8192 r50 ./small/logs 2>err
check input
[ "$(tail -n 1 kept)" = 60000 ] || fail "the end is missing"
tail -n "$(wc -l <kept)" input | cmp - kept || fail "not the newest lines in order"
rm -r small/logs

mkfifo in
seq 700000 >input
head -c 100000 /dev/zero >small/ballast
jinn log -w spill -k small/spool n999 s8192 r50 ./small/logs <in 2>err &
logger=$!
exec 8>in
timeout 600 cat input >&8 || fail "the writer was held up"
eventually has err 'unable to'
rm small/ballast
mount -o remount,size=20m small
exec 8>&-
wait $logger
check input
head -n 100000 input | cmp -n 500000 - kept || fail "not the oldest lines in order"
has err 'disk full: lost' || fail "not told on stderr"

exits 100 jinn log -w nonsense 1
umount small
