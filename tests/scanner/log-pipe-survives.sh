# A service with log/ writes into a pipe which the scanner keeps: whichever side dies, supervisor or
# program, no line is lost and nobody sees the end of the file.
service scan/talker <<'RUN'
#!/bin/sh
n=$(cat count 2>/dev/null || echo 0)
while [ "$n" -lt 60 ]; do
    n=$((n + 1))
    echo $n >count.new && mv count.new count && echo "line $n"
    sleep 0.1
done
exec sleep 1000
RUN
service scan/talker/log <<'RUN'
#!/bin/sh
exec s6-log -b t /mnt/talk
RUN
said() { has talk/current "line $1"; }
scan scan
eventually said 5
kill -9 "$(pid_of scan/talker/log)"
eventually said 15
logger=$(pid_of scan/talker/log)
kill -9 "$(supervisor talker/log)"
kill "$logger"
eventually said 30
old=$(pid_of scan/talker)
kill -9 "$(supervisor talker)"
kill "$old"
eventually said 45
eventually said 60
missing=$(seq 60 | while read -r n; do cat talk/* | grep -q "line $n\$" || echo "$n"; done)
# A program killed between its count and its echo may owe one line, at most once.
[ "$(echo "$missing" | wc -w)" -le 1 ] || fail "lines lost:" $missing
