# log: a second logger on a directory is refused; kill -9 leaves a log that the next one salvages;
# TERM ends it unless -p; ALRM rotates.
mkfifo in
s6-log -p ./logs <in 2>err &
logger=$!
exec 8>in
echo first >&8
eventually has logs/current first
exits 111 s6-log ./logs </dev/null
kill -TERM $logger
echo second >&8
eventually has logs/current second
kill -ALRM $logger
rotated() { ls logs | grep -q '^@.*\.s$'; }
eventually rotated
echo third >&8
eventually has logs/current third
same 644 "$(stat -c %a logs/current)"
kill -9 $logger
wait $logger || :
echo fourth | s6-log ./logs
same third "$(cat logs/@*.u)"
same fourth "$(cat logs/current)"
