# suite: jinn
# Where the scanner is process 1, so is a service in a pid namespace of its own: a fault in the child
# that becomes it is not the scanner's, and does not start the crash program.
command -v strace >/dev/null || skip "strace is not installed"
sleeper scan/apart
: >scan/apart/flag-newpidns
: >scan/apart/down
mkdir -p scan/.s6-svscan
printf '#!/bin/sh\n: >/mnt/crashed\nexec sleep 1000\n' >scan/.s6-svscan/crash
chmod +x scan/.s6-svscan/crash
mkfifo ready
unshare -pf --kill-child --mount-proc s6-svscan -d 3 scan </dev/null >tree.log 2>&1 3>ready &
outer=$!
read -r line <ready
supervised() { supervisor=$(supervisor apart) && [ -n "$supervisor" ]; }
eventually supervised
strace -f -q -o trace -e trace=setsid,execve -e inject=setsid:signal=SEGV:when=1 -p "$supervisor" 2>attached &
tracer=$!
traced() { not grep -q 'TracerPid:.0$' "/proc/$supervisor/status"; }
eventually traced
s6-svc -u scan/apart
eventually grep -q SIGSEGV trace
# As any child that fails so; the crash program's exec would have left another code.
died() { grep -q "exited with 111" trace; }
eventually died
[ ! -e crashed ] || fail "the child of a supervisor became the scanner's crash program"
s6-svc -d scan/apart
kill "$tracer"
wait "$tracer" || :
kill "$outer"
