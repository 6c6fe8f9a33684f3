# suite: jinn
# A11, H4, H9: process 1 opens the fifo for reading without blocking, then for writing, closes the
# reader, forks; it never opens the fifo for both, and its writing end blocks.
command -v strace >/dev/null || skip "strace is not installed"
basedir </dev/null
through='strace -D -o /mnt/trace -e trace=open,openat,close,fork,clone,clone3,vfork,write,execve'
stage_2
number() { grep -nE "$1" trace | head -n 1 | cut -d : -f 1; }
reader=$(number 'open.*s6-svscan-log/fifo.*O_RDONLY.*O_NONBLOCK')
writer=$(number 'open.*s6-svscan-log/fifo.*O_WRONLY.* = 1$')
fd=$(sed -n "${reader:-1}s/.* = //p" trace)
close=$(tail -n "+${reader:-1}" trace | grep -nE "^close\($fd\)" | head -n 1 | cut -d : -f 1)
close=$((reader + close - 1))
fork=$(tail -n "+$close" trace | grep -nE '^(fork|vfork|clone|clone3)\(' | head -n 1)
[ "$reader" -lt "$writer" ] && [ "$writer" -lt "$close" ] && [ -n "$fork" ] ||
    fail "the order is $reader $writer $close $fork: $(cat trace)"
not grep -q 'fifo.*O_RDWR' trace || fail "the fifo was opened for both"
not grep -q SIGPIPE trace || fail "process 1 wrote to a fifo without a reader"
case $(grep ^flags "/proc/$init/fdinfo/1") in *[4-7]???) fail "it does not block" ;; esac
