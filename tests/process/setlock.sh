# A lock lives as long as the program, and is none of its children's.
holds() { # holds OPTION...: somebody has the lock from now on, until the fifo closes
    mkfifo hold
    s6-setlock "$@" sh -c 'read -r line; read -r line; true' <hold >holder.log 2>&1 &
    holder=$!
    exec 9>hold
    echo begin >&9
}
lets_go() {
    exec 9>&-
    wait "$holder" || fail "the holder failed"
    rm hold
}
exits 0 s6-setlock lock true
same 644 "$(stat -c %a lock)"
holds lock
eventually not s6-setlock -n lock true 2>err
exits 1 s6-setlock -n lock true
exits 1 s6-setlock -t 50 lock true
exits 1 s6-setlock -N -n lock true
exits 1 s6-setlock -n -t 50 lock true
exits 1 s6-setlock -r -n lock true
s6-setlock lock touch got 9>&- &
waiting=$!
s6-setlock -t 600000 lock touch got-in-time 9>&- &
in_time=$!
eventually asleep "$waiting"
eventually asleep "$in_time"
not test -e got || fail "two have the lock"
lets_go
wait "$waiting" || fail "who waited did not get it"
wait "$in_time" || fail "who waited for a time did not get it"
test -e got || fail "no program after the wait"
test -e got-in-time || fail "no program after the timed wait"

holds -r lock
eventually not s6-setlock -n lock true 2>err
exits 0 s6-setlock -r -n lock true
exits 0 s6-setlock -w -r -n lock true
exits 1 s6-setlock -r -w -n lock true
lets_go

exits 0 s6-setlock lock sh -c 'sleep 2 >out2 2>&1 &'
exits 0 s6-setlock -n lock true
exits 0 s6-setlock lock sh -c '[ -e /proc/self/fd/3 ]'
mkdir directory
exits 111 s6-setlock directory true
exits 0 s6-setlock -r directory true
exits 111 s6-setlock missing/lock true
exits 100 s6-setlock -t x lock true
exits 100 s6-setlock lock
exits 127 s6-setlock lock nosuchprogram
exits 126 s6-setlock lock ./directory

# A path that leads below a file is there, in a way; what PATH says may be no directory.
exits 126 s6-setlock lock lock/program
[ "$suite" = s6 ] || exits 127 env PATH="$PWD/lock:$PATH" s6-setlock lock nosuchprogram # there: 126
