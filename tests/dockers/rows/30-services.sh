# `jinn run -d`: services beside the command, whatever is taken away; and who asks from inside.

for flags in '' '--user 12345' '--read-only' '--read-only --user 12345' '--tmpfs /run' \
    '--cap-drop ALL --security-opt no-new-privileges' '--init' '--pid host' '--ipc none' \
    '--read-only --user 12345 --tmpfs /run:size=16k,mode=1777' '--pids-limit 20 --memory 16m'; do
    alone "services$(echo " $flags" | tr -cs 'a-z0-9\n' -)" 4 '*web: serving*' services "$flags" \
        /jinn run -d /services -w 5000 -- sh -c 'sleep 0.3; exit 4'
done
alone services-nothing-at-all 4 '*serving*to stderr*a-word*' services "$nothing" \
    /jinn run -d /services -- sh -c 'sleep 1; exit 4'
alone services-say-so 4 '*web: to stderr*' services '' /jinn run -d /services -w 5000 -- sh -c 'exit 4'
alone services-own-logger 4 '*plain says:  plain*' services '' \
    /jinn run -d /services -w 5000 -- sh -c 'sleep 0.3; exit 4'

asked() { # asked FLAGS
    start services "$1" /jinn run -d /services -w 5000 -- sleep 1000
    for user in 0 12345; do
        [ "$user" = 0 ] || case $1 in *12345*) ;; *) continue ;; esac
        eventually inside -u "$user" /jinn check
        like '*main*up*plain*up*web*ready*' "$(inside -u "$user" /jinn status)"
        same true "$(inside -u "$user" /jinn svstat -o ready web)"
        before=$(inside -u "$user" /jinn svstat -p web)
        inside -u "$user" /jinn svc -wR -r web || fail "no restart"
        after=$(inside -u "$user" /jinn svstat -p web)
        [ "$before" != "$after" ] || fail "it is the same"
        inside -u "$user" /jinn svc -d plain
        inside -u "$user" /jinn check || fail "plain is not wanted"
        ! inside -u "$user" /jinn check plain >out || fail "plain is down"
        like 'plain is down*' "$(cat out)"
        inside -u "$user" /jinn svc -wu -u plain || fail "it does not come up"
    done
    inside /jinn svc -d main
    same 143 "$(code)"
}
case_of asked-from-inside asked ''
case_of asked-any-user asked '--user 12345'
case_of asked-read-only asked '--read-only --user 12345'
case_of asked-below-init asked '--init --tmpfs /run'

again() { # a container that is killed and started again has the files of its earlier life
    start services '' /jinn run -d /services -- sleep 1000
    eventually inside /jinn check
    docker kill "$(box)" >/dev/null
    docker wait "$(box)" >/dev/null
    docker start "$(box)" >/dev/null || fail "it does not start again"
    eventually inside /jinn check
    same 1 "$(inside sh -c 'ls -d /run/jinn-run.* | wc -l')"
    docker stop "$(box)" >/dev/null
    same 143 "$(code)"
}
case_of started-again again

kept_logs() {
    start services '' /jinn run -d /services -l /tmp -- sleep 1000
    eventually inside sh -c '/jinn logs | grep -q serving'
    like '*serving*' "$(inside /jinn logs)"
    like '*serving*' "$(inside /jinn logs web)"
}
case_of logs-from-inside kept_logs

last_words() { # what services say at their end is said
    start services '' /jinn run -d /services -- sleep 1000
    eventually inside /jinn check
    docker stop "$(box)" >/dev/null
    same 143 "$(code)"
    said 'web: web ends' || fail "its last words are lost"
}
case_of last-words last_words

scanner_killed() { # other supervisors and services come, and nothing is said again and again
    start services '' /jinn run -d /services -- sleep 1000
    eventually inside /jinn check
    first=$(inside /jinn svstat -p web)
    inside sh -c 'kill -9 $(ps -o pid,args | sed -n "s/^ *\([0-9]*\) jinn svscan .*/\1/p")'
    another() { now=$(inside /jinn svstat -p web) && [ "$now" -gt 0 ] && [ "$now" != "$first" ]; }
    eventually another
    eventually inside /jinn check
    ! said 'already running' || fail "it is not quiet"
    docker stop "$(box)" >/dev/null
    same 143 "$(code)"
}
case_of scanner-killed scanner_killed
