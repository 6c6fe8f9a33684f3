# suite: jinn
# One file is the whole suite, needs no library, and stays within its budget.
BUDGET_KIB=3520
size=$(($(stat -L -c %s "$suites/jinn/jinn") / 1024))
[ "$size" -le "$BUDGET_KIB" ] || fail "the binary has $size KiB, $BUDGET_KIB are allowed"
! grep -qaF /lib64/ld-linux "$suites/jinn/jinn" || fail 'it asks for a dynamic linker'
! grep -qaF /lib/ld-musl "$suites/jinn/jinn" || fail 'it asks for a dynamic linker'
