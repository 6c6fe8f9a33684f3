# A hundred deaths leave no descriptor behind, in the scanner or in the supervisor, and next to no
# memory.
service scan/one <<'RUN'
#!/bin/sh
echo >&3
echo $$ >>/mnt/pids
read -r never <fifo
RUN
echo 3 >scan/one/notification-fd
echo 1 >scan/one/max-death-tally
mkfifo scan/one/fifo
scan scan
open_files() { ls "/proc/$1/fd" | wc -l; }
memory() { sed -n 's/^Private_Dirty: *\([0-9]*\).*/\1/p' "/proc/$1/smaps_rollup"; }
ran() { [ "$(wc -l <pids)" -ge "$1" ]; }
eventually ran 1
again() { # again FROM TO: the restarts of the service, ordered one by one
    for n in $(seq "$1" "$2"); do
        s6-svc -wD -d scan/one && s6-svc -wu -u scan/one
        eventually ran $((n + 1))
    done
}
again 1 20
mine=$(supervisor one)
before="$(open_files "$tree") $(open_files "$mine")"
size=$(memory "$mine")
again 21 120
same "$before" "$(open_files "$tree") $(open_files "$mine")"
[ $(($(memory "$mine") - size)) -le 64 ] || fail "from $size to $(memory "$mine") KiB"
