# log: with the disk full nothing is lost: it goes on when there is room again. Other actions
# never wait for it.
mkdir small
mount -t tmpfs -o size=64k tmpfs small || skip "a file system of its own is needed"
head -c 50000 /dev/zero >small/ballast
mkfifo in
s6-log r50 1 ./small/logs <in >out 2>err &
logger=$!
exec 8>in
seq 3000 >&8
eventually has out 3000
eventually has err 'unable to write'
rm small/ballast
exec 8>&-
wait $logger
seq 3000 | cmp - out || fail "stdout"
seq 3000 | cmp - small/logs/current || fail "the directory"
umount small
