# suite: jinn
# Whoever starts us may have signals blocked or ignored: what waits by one still hears it.
blocking() { # blocking SIGNAL HOW COMMAND...
    perl -MPOSIX -e 'my ($signal, $how, @command) = @ARGV;
        $how eq "block" ? sigprocmask(SIG_BLOCK, POSIX::SigSet->new($signal)) : ($SIG{$how} = "IGNORE");
        exec { $command[0] } @command' "$@"
}
s6-setlock lock sleep 1000 &
holder=$!
eventually not s6-setlock -n lock true 2>/dev/null
exits 1 blocking 14 block "$(command -v s6-setlock)" -t 50 lock true
has err 'timed out' || fail "another reason: $(cat err)"
kill "$holder"

exits 3 blocking 17 CHLD "$(command -v foreground)" ' sh' ' -c' ' exit 3' '' importas -i code ? sh -c 'exit $1' sh '$code'
exits 4 blocking 17 CHLD "$(command -v s6-maximumtime)" 9000 sh -c 'exit 4'
exits 99 blocking 17 CHLD "$(command -v s6-maximumtime)" 50 sleep 1000
exits 99 blocking 17 block "$(command -v s6-maximumtime)" 50 sleep 1000
exits 137 s6-maximumtime 9000 sh -c 'kill -9 $$'

mkdir -p scan/one
printf '#!/bin/sh\nexit 0\n' >scan/one/run
chmod +x scan/one/run
mkfifo ready
blocking 17 CHLD "$(command -v s6-svscan)" -d 3 scan </dev/null >tree.log 2>&1 3>ready &
tree=$!
read -r line <ready
again() { [ "$(s6-svdt scan/one | wc -l)" -gt 1 ]; }
eventually again
supervisor=$(supervisor one)
kill -KILL "$supervisor"
eventually supervised_anew one "$supervisor"
kill "$tree"
ended

# Where the system cannot watch a process by a descriptor, a limit of time still holds.
if command -v strace >/dev/null; then
    exits 99 strace -f -qq -o trace -e trace=pidfd_open -e inject=pidfd_open:error=ENOSYS \
        s6-maximumtime 50 sleep 1000
    exits 5 strace -f -qq -o trace -e trace=pidfd_open -e inject=pidfd_open:error=ENOSYS \
        s6-maximumtime 9000 sh -c 'exit 5'
fi
