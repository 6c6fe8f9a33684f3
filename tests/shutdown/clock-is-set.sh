# suite: jinn
# A54: setting the clock does not move a shutdown: the daemon waits without ever asking what time it
# is. (That it comes in time when the clock jumps an hour is tried in jinn.scenario.ShutdownTest.)
command -v strace >/dev/null || skip "strace is not installed"
. "$tests/stop.sh"
container </dev/null
up
pid=$(process '*shutdownd -d3 *')
strace -f -o trace -p "$pid" 2>/dev/null &
traced() { [ "$(sed -n 's/^TracerPid:.//p' "/proc/$pid/status")" != 0 ]; }
eventually traced
exits 0 within /mnt/base/bin/shutdown -h +1
asked() { grep -q CLOCK_BOOTTIME trace; }
eventually asked
order "h$(zeros 7)\\001$(zeros 8)"
ends 0
not grep -q CLOCK_REALTIME trace || fail "it asks for the time of day"
