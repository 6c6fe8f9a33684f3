# A15, H7: stderr of the logger and of its supervisor is the console; and the logger holds no end of
# the fifo that could be written to.
basedir </dev/null
stage_2
eventually logger_is_back none
logger=$(catch_all_logger)
[ "/proc/$logger/fd/2" -ef console ] || fail "the logger's stderr"
[ "/proc/$(supervisor s6-svscan-log)/fd/2" -ef console ] || fail "its supervisor's stderr"
fifo=$root/run/service/s6-svscan-log/fifo
for fd in /proc/"$logger"/fd/*; do
    if [ "$fd" -ef "$fifo" ]; then same 0 "$(basename "$fd")"; fi
done
not [ "/proc/$init/fd/1" -ef console ] || fail "process 1 talks to the console"
