# log: whatever somebody removes, moves, compresses, truncates or replaces in a log directory, the
# logger goes on, makes anew what is gone within a second of the next line, says so, and every line is
# there once. Its lock keeps others away again, and a kill costs nothing afterwards.
# suite: jinn
mkdir supervise # a spool is kept
mkfifo in
exec 8<>in
n=0
start() {
    jinn log r50 s4096 n999 ./d <in 2>>err 8>&- &
    logger=$!
}
talk() { # talk COUNT: so many more lines, in order
    seq $((n + 1)) $((n + $1)) >&8
    n=$((n + $1))
}
talked() { # once the newest line is under the name that it should have, with what came before
    talk 1
    tail -n 1 d/current 2>/dev/null | grep -qx "$n"
}
anew() { # anew TEXT: talks until the logger says that
    talk 1
    has err "$1"
}
said() {
    : >all
    for file in moved/* d/@* d/previous d/current; do
        [ ! -f "$file" ] || cat "$file" >>all
    done
    sort -n all | cmp - expected || fail "after $1: lines are missing or twice"
}
check() {
    eventually talked
    seq "$n" >expected
    said "$1"
}

mkdir moved
start
talk 300
eventually talked

rm d/current
eventually anew 'd/current was taken away: made anew'
check 'current removed'

: >err
mv d/current moved/current.1
eventually anew 'd/current was taken away: made anew'
check 'current moved'

: >err
gzip d/current
eventually anew 'd/current was taken away: made anew'
zcat d/current.gz | tail -n 1 | grep -q . || fail "gzip"
check 'current compressed'

: >err
rm d/lock
eventually talked
locked() { talk 1 && [ -e d/lock ] && ! jinn log -K ./d </dev/null 2>other; }
eventually locked
grep -q 'unable to lock ./d: ' other || fail "$(cat other)"
check 'lock removed'

: >err
rm d/spool
eventually anew 'd/spool was taken away: made anew'
[ -s d/spool ] || fail "no spool"
kill -9 "$logger"
wait "$logger" || :
start
check 'spool removed, logger killed'

: >err
mv d moved/d
eventually anew 'd/current was taken away: made anew'
eventually anew 'd/spool was taken away: made anew'
[ ! -s moved/d/spool ] || fail "the old spool would be read by the next who comes there"
mv moved/d/@* moved/d/current moved
kill -9 "$logger"
wait "$logger" || :
start
check 'directory moved, logger killed'

: >err
echo foreign >foreign
mv foreign d/current
eventually anew 'd/current was taken away: made anew'
grep -hx foreign d/@* d/current >found || fail "what was put there is gone"
for file in d/@* d/current; do
    grep -v foreign "$file" >less || :
    cat less >"$file"
done
check 'current replaced'

: >err
mkfifo fifo
mv fifo d/current
eventually anew 'd/current was taken away: made anew'
[ -p d/current.aside ] || fail "where is the fifo?"
check 'current replaced by a fifo'

# Emptied: what was in it is gone and the rest is there.
: >err
: >d/current
emptied=$n
eventually anew 'd/current was truncated'
eventually talked
kill "$logger"
wait "$logger"
cat moved/* d/@* d/current | sort -n | uniq -d | grep . && fail "lines are there twice"
seq $((emptied + 1)) "$n" >expected
cat d/@* d/current | sort -n | tail -n $((n - emptied)) | cmp - expected || # It may have been rotated.
    fail "after current truncated"
