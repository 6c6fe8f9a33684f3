# suite: jinn
# What is forked without exec stays shared: of 60 supervisors each has few pages of its own.
private_kib() { # private_kib PID
    awk '/^Private_Dirty/ { print $2 }' "/proc/$1/smaps_rollup"
}
for i in $(seq 60); do sleeper "scan/s$i"; done
scan scan
eventually is_up scan/s60
for i in $(seq 60); do eventually is_up "scan/s$i"; done
worst=0
for pid in $(pgrep -P "$tree"); do
    own=$(private_kib "$pid")
    [ "$own" -le "$worst" ] || worst=$own
done
echo "$worst KiB at most"
[ "$worst" -gt 0 ] || fail 'no supervisor was measured'
[ "$worst" -le 160 ] || fail "a supervisor has $worst KiB of its own"
s6-svscanctl -t scan
ended
