# suite: jinn
# H12: a logger that opens its fifo after the last writer has gone must still see the end of it. It
# is killed, comes back slowly, and meanwhile everything is told to stop.
basedir </dev/null
run=base/run-image/service/s6-svscan-log/run
{ echo '#!/bin/sh'; echo '[ ! -e /mnt/slow ] || { : >/mnt/late; sleep 1; }'; sed 1d $run; } >run
cp run $run
stage_2
eventually logger_is_back none
: >slow
kill -9 "$(catch_all_logger)"
eventually test -e late
within s6-svscanctl -t /run/service || : # It may die with its namespace.
stopped
same 0 "$code"
