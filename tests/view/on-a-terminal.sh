# suite: jinn
# Services on terminals of many widths: no row wraps, wide characters count twice, colours only where
# they are wanted, and a reason is said. A pipe gets all of a row and no colour.
service scan/漢字のサービス <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
sleeper scan/web "scan/bad$(printf '\377\033')name"
mkdir scan/none
scan scan
eventually is_up scan/web
eventually is_up scan/漢字のサービス
eventually [ -s scan/none/supervise/start-failure ]

on() { # on COLUMNS COMMAND: what it shows on a terminal of so many columns and 24 rows
    script -qec "stty cols $1 rows 24; $2" /dev/null </dev/null | tr -d '\r'
}
plain() { sed 's/\x1b\[[0-9]*m//g'; }
widest() { LC_ALL=C.UTF-8 wc -L; }

for columns in 200 120 80 60 40 30 20 12 5 1; do
    on $columns 'jinn status scan' | plain >shown
    [ "$(widest <shown)" -le $columns ] || fail "wider than $columns: $(cat shown)"
    same 5 "$(grep -vc "^scanner" shown)"
    on $columns 'jinn tree scan' | plain >shown
    [ "$(widest <shown)" -le $columns ] || fail "wider than $columns: $(cat shown)"
done
on 80 'jinn status scan' >shown
grep -q 'not started: no such file or directory' shown || fail "$(cat shown)"
grep -q "$(printf '\033\\[31mfailed\033\\[0m')" shown || fail "no colour: $(cat shown)"
grep -q '漢字のサービス' shown || fail "$(cat shown)"
grep -qF 'bad\xff^[name' shown || fail "not masked: $(cat shown)"
for how in NO_COLOR=1 TERM=dumb; do
    on 80 "env $how jinn status scan" >shown
    ! grep -q "$(printf '\033')" shown || fail "$how: $(cat -v shown)"
done
on 0 'env COLUMNS=30 jinn status scan' | plain >shown
[ "$(widest <shown)" -le 30 ] || fail "COLUMNS: $(cat shown)"
on 0 'env -u COLUMNS jinn status scan' | plain >shown
[ "$(widest <shown)" -le 80 ] && [ "$(widest <shown)" -gt 60 ] || fail "80: $(cat shown)"

# A pipe: every column, whatever COLUMNS says; the words that programs know.
COLUMNS=30 jinn status scan >shown
grep -q '^NAME.*LAST  *AGO  *CPU  *MEMORY$' shown || fail "$(cat shown)"
grep -q 'unable to start ./run: no such file or directory' shown || fail "$(cat shown)"
! grep -q "$(printf '\033')" shown || fail "an order in a pipe: $(cat -v shown)"

# Some services, by name and by path, and one that is not there.
export JINN_SCANDIR=/mnt/scan
same 'web none' "$(echo $(jinn status web scan/none | awk 'NR > 1 { print $1 }'))"
exits 111 jinn status web nosuch
grep -q '^web ' out && has err 'nosuch: there is no such service in ' || fail "$(cat out err)"

# Why nothing is known of a row.
printf damaged >scan/web/supervise/status
jinn status web >shown
grep -qE '^web +unknown .* damaged status record' shown || fail "$(cat shown)"
rm scan/web/supervise/status
jinn status web >shown
grep -qE '^web +unknown .* no status record' shown || fail "$(cat shown)"
