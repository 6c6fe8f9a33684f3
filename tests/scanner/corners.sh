# suite: jinn
# What is left over in odd corners: descriptors (below 10), two names, a logger that comes late, its own exit.
sleeper real/one real/two
mkdir scan
ln -s ../real/one scan/a
ln -s ../real/one scan/b
ln -s ../real/two scan/c
mkdir real/two/log
service real/two/log <<'RUN'
#!/bin/sh
exec cat >>/mnt/words
RUN
service real/two <<'RUN'
#!/bin/sh
echo "words of two"
exec sleep 1000
RUN
exits 111 sh -c 'exec s6-svscan -X 3 missing 3>console 2>/dev/null'
has console 'unable to enter missing' || fail "why it is not there is not on the console"
scan scan
eventually is_up scan/a
eventually is_up scan/c
eventually has words "words of two"
same 1 "$(process '*supervise [ab] ' | wc -w)"

# A supervisor has its own lock, control fifo (twice) and signals beside 0, 1 and 2: no pipe end. And
# one end of the scanner's descriptor store, which services have not.
open_files() { find "/proc/$1/fd" -mindepth 1 -name "?" ! -lname 'socket:*' | wc -l; }
sockets() { find "/proc/$1/fd" -lname 'socket:*' | wc -l; }
ours=$(sockets $$)
for name in a c c/log; do
    [ "$(open_files "$(supervisor $name)")" -le 7 ] || fail "$(ls -l "/proc/$(supervisor $name)/fd")"
    same $((ours + 1)) "$(sockets "$(supervisor $name)")"
    same "$ours" "$(sockets "$(s6-svstat -o pid scan/$name)")"
done
same $((ours + 2)) "$(sockets "$tree")"
# The scanner: 0-2, lock, control twice, signals, a pipe's two ends.
[ "$(open_files "$tree")" -le 9 ] || fail "$(ls -l "/proc/$tree/fd")"

mkdir real/one/log
cp real/two/log/run real/one/log/run
exits 0 s6-svscanctl -a scan
eventually s6-svok real/one/log

# Stopped by its letters, a scan before that, pairs end in order: the logger reads to the end.
exits 0 s6-svscanctl -at scan
ended
same 0 "$code"
exits 1 s6-svok real/two/log
