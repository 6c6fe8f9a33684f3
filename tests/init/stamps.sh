# suite: jinn
# A29: the catch-all log has stamps of the maker's -t: none, TAI64N, ISO 8601, both.
tai='@[0-9a-f]\{24\} ' iso='[0-9-]\{10\} [0-9:.]\{18\}  '
for wanted in "0 " "1 $tai" "2 $iso" "3 $tai$iso"; do
    rm -rf base stage-2
    exits 0 s6-linux-init-maker -C -t "${wanted%% *}" -c /mnt/base base
    { echo '#!/bin/sh'; echo 'echo spoken; : >/mnt/stage-2'; } >base/scripts/rc.init
    boot_made
    eventually logged spoken
    grep -q "^${wanted#* }spoken\$" "$root/run/uncaught-logs/current" ||
        fail "not -t $wanted: $(cat "$root/run/uncaught-logs/current")"
    kill -9 "$init"
    stopped
done
