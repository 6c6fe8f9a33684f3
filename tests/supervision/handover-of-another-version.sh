# suite: jinn
# svscanctl -E to a program that does not understand what the one before it wrote, or cannot read it:
# it finds the supervisors that are there, and nothing is started twice.
cp -L "$suites/jinn/jinn" program
cp program real
mkdir -p scan
service scan/web <<'RUN'
#!/bin/sh
echo started >>runs
while :; do echo line; sleep 0.05; done
RUN
service scan/web/log <<RUN
#!/bin/sh
exec $PWD/real log s99999 $PWD/logs
RUN
sleeper scan/alone
mkfifo ready
./program svscan -d 3 scan 3>ready </dev/null >>tree.log 2>&1 &
tree=$!
read -r line <ready
eventually is_up scan/web
eventually is_up scan/web/log
eventually is_up scan/alone
eventually has logs/current line
who() { echo "$(pid_of scan/web) $(pid_of scan/web/log) $(pid_of scan/alone) $(supervisor web) $(supervisor web/log) $(supervisor alone)"; }
before=$(who)
pipes() { ls -l "/proc/$tree/fd" | grep -c pipe: || :; }
count=$(pipes)
anew=0 at=program
becomes() { # becomes SHELL-LINES: the program that lies there first does these to the handover
    anew=$((anew + 1))
    cp real "real.$anew"
    printf '#!/bin/sh\n%s\nexec %s "$@"\n' "$1" "$PWD/real.$anew" >new
    chmod +x new
    mv new "$at"
    at=real.$anew
    : >tree.log
    s6-svscanctl -E scan
    eventually has tree.log 'became the program anew; services: 2'
    has tree.log "unable to understand .s6-svscan/handover: going on with the 3 supervisors that are there" \
        || has tree.log "unable to read .s6-svscan/handover" || fail "not told: $(cat tree.log)"
    same "$before" "$(who)"
    same 1 "$(wc -l <scan/web/runs)"
    same "$count" "$(pipes)"
}
file=.s6-svscan/handover
becomes "perl -pi -e 's/^jinn svscan \\d+/jinn svscan 9/' $file"
becomes "perl -e 'truncate shift, 20' $file"
becomes ": >$file"
becomes "rm $file"
becomes "head -c 3000 /dev/urandom >$file"
# It is a scanner as before: it restarts, what is written goes to the same logger, and it ends.
kill -9 "$(supervisor web/log)"
same_logger() { [ -n "$(supervisor web/log)" ]; }
eventually same_logger
lines=$(wc -l <logs/current)
more() { [ "$(wc -l <logs/current)" -gt $((lines + 5)) ]; }
eventually more
same "$(echo "$before" | cut -d' ' -f2)" "$(pid_of scan/web/log)"
kill -9 "$(pid_of scan/web/log)"
lines=$(wc -l <logs/current)
eventually more
s6-svscanctl -t scan
wait $tree || fail "exit $?"
same '' "$(process '*supervise*')"
same '' "$(process '*sleep 1000*')"
