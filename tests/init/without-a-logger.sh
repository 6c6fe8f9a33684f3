# suite: jinn
# A16: -B: no catch-all logger; stage 2 waits for the scanner's readiness; stdout stays as it was.
basedir <<'RC'
echo spoken
s6-svscanctl /run/service && echo scanner is ready
RC
rm -r base/run-image/service/s6-svscan-log
stage_2 -B
has console spoken || fail "stage 2 is not heard"
has console "scanner is ready" || fail "stage 2 was too early"
[ "/proc/$init/fd/1" -ef console ] && [ "/proc/$init/fd/2" -ef console ] || fail "descriptors"
