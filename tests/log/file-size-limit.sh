# log: a limit for the size of files (RLIMIT_FSIZE) ends no logger and costs no line, with a spool and
# without, whatever s is; lines that fit in no file go on as further ones, and that is said.
# suite: jinn
seq 20000 >input
service scan/web <<'RUN'
#!/bin/sh
cat ../../input
exec sleep 1000
RUN
service scan/web/log <<'RUN'
#!/bin/sh
exec softlimit -f 16384 log s8192 n999 ../../../logs
RUN
scan scan
eventually has logs/current 20000
same 0 "$(wc -c <scan/web/log/supervise/death_tally)"
s6-svc -wd -T 10000 -d scan/web/log
cat logs/@* logs/current | cmp - input || fail "with a spool"
ls -l logs | awk 'NR > 1 && $5 > 16384 { exit 1 }' || fail "$(ls -l logs)"
s6-svscanctl -t scan
ended

for limit in 200 4096 5000; do
    softlimit -f $limit jinn log s99999 n9999 ./all$limit <input 2>err || fail "$limit: $(cat err)"
    cat all$limit/@* all$limit/current | cmp - input || fail "at $limit"
done
head -c 3000 /dev/zero | tr '\0' x >long
softlimit -f 1000 jinn log ./long.d <long 2>err
has err 'file size is limited: lines of more than ' || fail "$(cat err)"
same 3000 "$(cat long.d/@* long.d/current | tr -d '\n' | wc -c)"
