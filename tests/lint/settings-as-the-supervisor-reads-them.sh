# suite: jinn
# What lint says of a setting is what the supervisor says when it reads it: of each of these that lint
# finds wrong the supervisor complains, and of no other.
said() { # said DIRECTORY: the settings that somebody complained of, in order
    sed -n 's/.*\(warning: \|:1: \)invalid \([a-z-]*\).*/\2/p' "$1" | sort -u | tr '\n' ' '
}
for set in \
    'notification-fd=x lock-fd=3x timeout-kill=5s timeout-finish=1.5 max-death-tally=4097' \
    'notification-fd=3 lock-fd=4 timeout-kill=00000000005 timeout-finish=5 max-death-tally=4096' \
    'restart-delay=10_5 max-deaths=3 down-signal=TREM' \
    'restart-delay=5_10 restart-jitter=101 restart-healthy=x max-deaths=4097_1 down-signal=15' \
    'restart-delay=5 restart-jitter=100 restart-healthy=5 max-deaths=4096_1 down-signal=sigint'; do
    rm -rf scan
    service scan/web <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
    printf '#!/bin/sh\n' >scan/web/finish
    chmod +x scan/web/finish
    for one in $set; do
        echo "${one#*=}" | tr _ ' ' >"scan/web/${one%%=*}"
    done
    jinn lint scan/web >linted || :
    : >tree.log
    scan scan
    eventually is_up scan/web
    eventually asleep "$(pid_of scan/web)"
    before=$(pid_of scan/web)
    kill -KILL "$before"
    eventually restarted scan/web "$before"
    s6-svc -wD -d scan/web
    s6-svscanctl -t scan
    ended
    same "$(said linted)" "$(said tree.log)"
done
[ -n "$(said linted)" ] && fail "the last set is right: $(cat linted)"

# Carriage returns are named as what they are.
service web <<'RUN'
#!/bin/sh
exec sleep 1000
RUN
printf '5000\r\n' >web/timeout-kill
printf '3\n\r\n' >web/notification-fd
mkdir web/down-signal
gives 1 'web/down-signal:1: it is a directory, not a file
web/notification-fd:2: a carriage return
web/timeout-kill:1: a carriage return' jinn lint web
