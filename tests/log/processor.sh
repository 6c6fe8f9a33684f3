# log: archives pass through a command, which can leave a state for its next run.
mkfifo in
cat >cook <<'COOK'
#!/bin/sh
read -r count <&4 || count=0
echo $((count + 1)) >&5
tr a-z A-Z
COOK
chmod +x cook
s6-log -d 3 "?$PWD/cook" r50 ./logs <in 3>said &
logger=$!
exec 8>in
archives() { [ "$(ls logs | grep -c '^@.*\.s$')" = "$1" ]; }
echo first >&8
eventually has logs/current first
kill -ALRM $logger
eventually archives 1
same FIRST "$(cat logs/@*.s)"
same 1 "$(cat logs/state)"
echo second >&8
eventually has logs/current second
kill -ALRM $logger
eventually archives 2
eventually has logs/state 2
# A processor that fails is run again.
echo 'echo >>../tried; [ -e now ] && exec tr a-z A-Z; exit 1' >cook
sed -i '1i #!/bin/sh' cook
echo third >&8
eventually has logs/current third
kill -ALRM $logger
twice() { [ "$(wc -l 2>/dev/null <tried || echo 0)" -ge 2 ]; }
eventually twice
archives 2 || fail "a failed processor made an archive"
echo fourth >&8
touch logs/now
eventually archives 3
cat logs/@*.s | grep -q THIRD || fail "the archive is missing"
eventually has logs/current fourth
exec 8>&-
wait $logger
same 744 "$(stat -c %a logs/current)"
