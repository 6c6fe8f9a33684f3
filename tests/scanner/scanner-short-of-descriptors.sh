# suite: jinn
# More pairs than the scanner has descriptors for: the others run, and it can scan, prune and start a
# program for a signal all the same. And a readiness descriptor that nobody reads is no reason to end.
for n in 1 2 3; do
    sleeper scan/$n
    printf '#!/bin/sh\nexec cat >/dev/null\n' | service scan/$n/log
done
mkdir scan/.s6-svscan
printf '#!/bin/sh\necho told >/mnt/told\n' >scan/.s6-svscan/SIGUSR1
chmod +x scan/.s6-svscan/SIGUSR1
mkfifo ready
: <ready &
exec 3>ready
wait
# 0-2, the lock, the control fifo twice, signals; a shell may leave it a 10. There are 6 or 7 left, of
# which the descriptor store has two, until the second pair needs them.
sockets() { find "/proc/$1/fd" -lname 'socket:*' | wc -l; }
env --default-signal s6-softlimit -o 14 s6-svscan -d 3 scan </dev/null >>tree.log 2>&1 &
tree=$!
exec 3>&-
for n in 1 2; do eventually is_up scan/$n; done
same 1 "$(grep -c "unable to keep a descriptor store: too many open files" tree.log)"
same "$(sockets $$)" "$(sockets "$tree")"
has tree.log "unable to write to the readiness descriptor: broken pipe"
eventually has tree.log "unable to start a supervisor of 3: too many open files"
kill -USR1 "$tree"
eventually [ -e told ]
mv scan/1 .
s6-svscanctl -an scan
eventually is_up scan/3
eventually not s6-svok 1
s6-svscanctl -t scan
ended
same 0 "$code"
exits 100 s6-svscan -d 3 -X 3 scan 3>/dev/null
has err "-d and -X"
