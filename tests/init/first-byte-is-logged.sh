# A10: the first byte that stage 2 writes is in the catch-all log, and so is the last, of both
# descriptors.
basedir <<'RC'
printf 'first '
echo words
echo errors >&2
RC
stage_2
eventually logged errors
grep -qE '^@[0-9a-f]{24} first words$' "$root/run/uncaught-logs/current" || fail "not the first byte"
