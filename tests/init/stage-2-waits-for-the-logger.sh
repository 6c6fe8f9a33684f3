# A09: stage 2 does not start before the logger has opened the fifo; if the logger always fails it
# never starts, while process 1 lives.
basedir </dev/null
run=base/run-image/service/s6-svscan-log/run
mv $run run.real
printf '#!/bin/sh\necho try >>/mnt/tries\nexit 1\n' >$run
chmod +x $run
boot
three() { [ "$(wc -l <tries)" -ge 3 ]; }
eventually three
[ ! -e stage-2 ] || fail "stage 2 did not wait"
exits 0 within s6-svscanctl /run/service
cp run.real "$root/run/service/s6-svscan-log/run"
eventually test -e stage-2
eventually logger_is_back none
