# suite: jinn
# A tree that is not process 1's, and logs what nobody else does.
is_root || skip "the logger is another user"
service scan/one <<'RUN'
#!/bin/sh
echo said by one
echo and on stderr >&2
exec sleep 1000
RUN
mkfifo ready
s6-svscanboot -d 3 -l nobody -o 'n2 t' scan 3>ready 2>console </dev/null &
tree=$!
read -r line <ready
log=/run/uncaught-logs/current
eventually has $log 'and on stderr'
has $log 'said by one' || fail "stdout is not logged"
same "2750 nobody" "$(stat -c '%a %U' /run/uncaught-logs)"
same "2755 644 755 600" "$(cd scan/s6-svscan-log && echo $(stat -c %a . notification-fd run fifo))"
eventually is_ready scan/s6-svscan-log
same nobody "$(stat -c %U "/proc/$(pid_of scan/s6-svscan-log)")"
# The logger complains to the console, and holds no writing end of its fifo.
same "$(readlink -f console)" "$(readlink "/proc/$(pid_of scan/s6-svscan-log)/fd/2")"
same 0 "$(find "/proc/$(pid_of scan/s6-svscan-log)/fd" -lname '*/s6-svscan-log/fifo' ! -name 0 | wc -l)"
# What is there for a scanner that runs is not taken from under it.
exits 100 s6-svscanboot scan
has err 'another scanner' || fail "$(cat err)"
[ -p scan/s6-svscan-log/fifo ] || fail "the fifo is gone"
s6-svscanctl -t scan
ended
same 0 "$code"
# Anew over what was left, below a user's own directory.
export XDG_RUNTIME_DIR=$PWD/user
mkdir user
s6-svscanboot --user --catchall-mode=0700 --console=/mnt/console --notification-fd=3 -C 10 -L 100 -t 0 scan 3>ready &
tree=$!
read -r line <ready
eventually has user/uncaught-logs/current 'said by one'
same 700 "$(stat -c %a user/uncaught-logs)"
s6-svscanctl -t scan
ended
unset XDG_RUNTIME_DIR
for words in '' '-u scan' '-d 2 scan' '-d 77 scan' '-m 9 scan' '-C x scan' 'scan more' '-l nosuch scan'; do
    exits 100 s6-svscanboot $words
done
exits 111 s6-svscanboot -c nosuch/tty other
exits 111 s6-svscanboot -D /dev/null/x other
