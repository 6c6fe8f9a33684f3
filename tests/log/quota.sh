# log: a quota that is used up (EDQUOT, which a tracer puts in here: no kernel of ours has quotas) is
# like a full disk: nothing is lost, whatever fails meanwhile, and it goes on when there is room.
# suite: jinn
command -v strace >/dev/null || skip "strace is not installed"
mkdir supervise
mkfifo in
exec 8<>in
jinn log r50 s4096 n99 ./d <in 2>err 8>&- &
logger=$!
n=0
talk() {
    seq $((n + 1)) $((n + 500)) >&8
    n=$((n + 500))
}
last() { grep -qx $n d/current || grep -qx $n d/@*; }
refused() { # refused CALL,... [COMMAND]: these fail for a while, or until that is so
    strace -qq -o trace -e trace="$1" -e inject="$1":error=EDQUOT -p $logger 2>/dev/null &
    tracer=$!
    eventually grep -q "^TracerPid:.*[1-9]" /proc/$logger/status
    talk
    eventually has trace 'EDQUOT (Disk quota exceeded) (INJECTED)'
    eventually ${2:-true}
    kill $tracer
    wait $tracer || :
    talk
    eventually last
}
talk
eventually last
told() { has err 'unable to keep input in ./d/spool: '; }
refused splice told
refused write
refused pwrite64
refused splice,pwrite64,write,ftruncate,renameat,rename,openat,open
kill $logger
wait $logger
cat d/@* d/current >all
seq $n | cmp - all || fail "lines are missing or twice"
