# A logger that keeps its input in a spool is killed at random instants while 30,000 lines a second
# come, and started again: no line is missing and none is there twice, in any of its directories,
# one stamped, one with a selection, one with a processor. LAPS says how often (100).
# suite: jinn
laps=${LAPS:-100}
talk() { # lines of many lengths, and nothing that could be told from a pipe that is never empty
    i=1
    while [ ! -e stop ]; do
        awk -v i=$i 'BEGIN { for (n = i; n < i + 500; n++)
            printf "%d %s\n", n, substr("a service of the ordinary sort has much to say", 1, n * 7 % 47) }'
        i=$((i + 500))
        sleep 0.01
    done
    echo $i >last
}
mkfifo in
talk >in &
exec 7<in
logger() {
    exec jinn log -k spool n99999 s100000 ./plain s30000 t ./stamped s50000 '?cat' ./processed \
        -- - '+[05] a s' ./some <&7
}
awk -v laps="$laps" 'BEGIN { srand()
    for (i = 0; i < laps; i++) printf "0.%03d\n", 5 + rand() * 60 }' >pauses
while read -r pause; do
    logger &
    sleep "$pause"
    kill -9 $! || fail "it has ended by itself"
    wait $! 2>/dev/null || :
done <pauses
: >stop
last_logger() { (logger); }
eventually last_logger # It ends with its input: the talker has written all and is gone.
seq $(($(cat last) - 1)) | awk '{ printf "%d %s\n", $1,
    substr("a service of the ordinary sort has much to say", 1, $1 * 7 % 47) }' >said
all() { cat "$1"/@* "$1"/current; }
all plain | cmp - said || fail "the plain ones"
all stamped | cut -c 27- | cmp - said || fail "the stamped ones"
all processed | cmp - said || fail "the processed ones"
grep '[05] a s' said >chosen || :
all some | cmp - chosen || fail "the chosen ones"
[ ! -e spool ] || fail "the spool is still there"
echo "$laps laps, $(wc -l <said) lines, $(ls plain | wc -l) files"
