# suite: jinn
# A75: the maker's -S: a container syncs before it powers off or reboots, and never where it halts;
# without -S it never does.
command -v strace >/dev/null || skip "strace is not installed"
. "$tests/stop.sh"
try() { # try CLIENT CODE: what process 1 does in the end is in trace
    up
    rm -f trace
    strace -f -e trace=sync,reboot -o trace -p "$init" 2>/dev/null &
    traced() { [ "$(sed -n 's/^TracerPid:.//p' "/proc/$init/status")" != 0 ]; }
    eventually traced
    exits 0 within /mnt/base/bin/"$1"
    ends "$2"
    wait $! 2>/dev/null || :
}
syncs() { grep -q 'sync()' trace; }
container -S </dev/null
try poweroff 130
syncs || fail "no sync before poweroff: $(cat trace)"
try reboot 129
syncs || fail "no sync before reboot"
try halt 0
not syncs || fail "halt syncs"
rm -rf base
container </dev/null
try poweroff 130
not syncs || fail "it syncs without -S"
