# A service starts in its directory and in a session of its own, with its name as argument, with no
# signal blocked, PIPE at its default, and no descriptor that the scanner was not given.
service scan/one <<'RUN'
#!/bin/sh
ls /proc/self/fd | tr '\n' ' ' >fds
grep '^SigBlk' /proc/self/status | cut -f 2 >blocked
grep '^SigIgn' /proc/self/status | cut -f 2 >ignored
cut -d ' ' -f 6 /proc/$$/stat >session
echo "$PWD $*" >start
echo $$ >pid
exec sleep 1000
RUN
scan scan
eventually test -s scan/one/pid
same "$(ls /proc/self/fd | tr "\n" " ")" "$(cat scan/one/fds)"
same "$(cat scan/one/pid)" "$(cat scan/one/session)"
same 0000000000000000 "$(cat scan/one/blocked)"
[ $((0x$(cat scan/one/ignored) & 0x1000)) -eq 0 ] || fail "PIPE is ignored"
same "/mnt/scan/one one" "$(cat scan/one/start)"
