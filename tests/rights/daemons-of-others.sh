# suite: jinn
# The pid file of a daemon lies where the daemon's user may write. What that user puts beside it does
# not name whom root's watcher watches and signals.
. "$tests/rights.sh"
users
chmod 755 /mnt/alice
record=/mnt/alice/pid.watched
sleep 1000 &
victim=$!
cat >starter <<'END'
#!/bin/sh
sleep 1000 </dev/null >/dev/null 2>&1 &
echo $! >/mnt/alice/pid
END
chmod +x starter
mkfifo ready
begin() {
    env --default-signal jinn background-watch -d 3 /mnt/alice/pid ./starter 3>ready 2>err &
    watcher=$!
    read -r _ <ready
    daemon=$(cat /mnt/alice/pid)
}
finish() {
    kill "$watcher"
    wait "$watcher" || true
    not alive "$daemon" || fail "the daemon lives"
    alive "$victim" || fail "a file of alice's had root end another process"
}

# The form of such a line, of the victim.
begin
boot=$(cut -d' ' -f3 "$record")
started=$(sed 's/.*) //' "/proc/$victim/stat" | cut -d' ' -f20)
line="$victim $started $boot"
finish

as_user $alice sh -c "echo '$line' >$record"
begin
finish
# One that root left behind is believed, but not by a second name, nor where others write to it.
echo "$line" >"$record"
chmod 666 "$record"
begin
finish
echo "$line" >kept
chmod 644 kept
as_user $alice ln -s "$PWD/kept" "$record"
begin
finish
ln kept "$record"
begin
finish
# What alice has open under the name of the next one is not it.
as_user $alice sh -c "exec sleep 1000 3>>$record.new" &
holder=$!
eventually test -e "$record.new"
begin
same 0 "$(stat -c %u "$record")"
same 644 "$(stat -c %a "$record")"
kill -KILL "$watcher"
wait "$watcher" || true
# And it is of use: who comes next goes on with the daemon.
before=$daemon
begin
same "$before" "$daemon"
has err "going on with process $before" || fail "it was started twice: $(cat err)"
kill "$watcher"
kill "$holder" "$victim"
