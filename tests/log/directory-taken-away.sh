# log: a directory that is removed or moved away under it is made anew, with what was in its current;
# archives keep their order when the clock does not; -y takes its words.
# suite: jinn
mkfifo in
jinn log r50 s4096 n99 ./logs <in 2>err &
logger=$!
exec 8>in
seq 100 >&8
eventually has logs/current 100
rm -r logs
seq 101 2000 >&8
eventually has logs/current 2000
mv logs moved
seq 2001 3000 >&8
exec 8>&-
wait $logger
cat moved/@* moved/current logs/@* logs/current >all 2>/dev/null || :
seq 3000 | cmp - all || fail "lines are missing"

mkdir later
: >"later/@4fffffffffffffff00000000.s"
seq 2000 | jinn log s4096 n99 ./later
[ "$(cat later/@* later/current)" = "$(seq 2000)" ] || fail "archives are out of order"

for when in none rotation batch 20; do
    seq 3 | jinn log -y $when ./synced
done
same 12 "$(wc -l <synced/current)"
exits 100 jinn log -y often 1
