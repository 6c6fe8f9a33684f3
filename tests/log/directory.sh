# log: stamps, rotation by size, the number kept, modes of a log in use and of one closed.
seq 2000 | sed 's/$/ some more text to make the line longer/' | s6-log n3 s4096 t ./logs
same 744 "$(stat -c %a logs/current)"
same 3 "$(ls logs | grep -cE '^@[0-9a-f]{24}\.s$')"
cat logs/@* logs/current | grep -qvE '^@[0-9a-f]{24} [0-9]+ some more' && fail "a line is malformed"
cat logs/@* logs/current | grep -q ' 2000 some more' || fail "the end is missing"
# s6-log looks at the size after each write, and one write may carry what one read brought.
[ "$suite" = jinn ] && max=4096 || max=69632
for archive in logs/@*; do
    [ "$(wc -c <"$archive")" -le $max ] || fail "$archive is too large"
done
same "one:two:" "$(printf 'one\ntwo\n' | s6-log 1 | tr '\n' ':')"
printf 'iso\n' | s6-log T 1 |
    grep -qE '^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{9}  iso$' || fail "iso"
exits 100 s6-log
exits 100 s6-log n3
