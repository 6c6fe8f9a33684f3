# A logger that keeps its input in a spool is killed at random instants while lines come as fast as
# they can, through a pipe that it has widened: no line is missing and none is there twice.
# suite: jinn
mkfifo in
exec 7<>in
awk 'BEGIN { for (i = 1; i <= 1500000; i++) printf "line %09d of one that has much to say\n", i }' >said
cat said >in &
logger() {
    exec jinn log -k spool n99999 s3000000 ./plain t ./stamped <&7
}
awk 'BEGIN { srand(); for (i = 0; i < 40; i++) printf "0.%03d\n", 10 + rand() * 30 }' >pauses
while read -r pause; do
    logger &
    sleep "$pause"
    kill -9 $! 2>/dev/null || :
    wait $! 2>/dev/null || :
done <pauses
logger &
last=$!
size=$(wc -c <said)
whole() { [ "$(cat plain/@* plain/current | wc -c)" -ge "$size" ]; }
eventually whole
kill -TERM $last
wait $last
all() { cat "$1"/@* "$1"/current; }
all plain | cmp - said || fail "the plain ones"
all stamped | cut -c 27- | cmp - said || fail "the stamped ones"
[ ! -e spool ] || fail "the spool is still there"
