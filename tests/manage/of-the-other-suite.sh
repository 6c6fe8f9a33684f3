# suite: jinn
# The supervisors of s6 take the same orders, and tell the same of them.
[ -x "$suites/s6/s6-svscan" ] || skip 's6 is not installed'
sleeper scan/web
service scan/late <<'RUN'
#!/bin/sh
echo >&3
exec sleep 1000
RUN
echo 3 >scan/late/notification-fd
: >scan/late/down
"$suites/s6/s6-svscan" scan 2>tree.log &
tree=$!
eventually is_up scan/web
eventually s6-svok scan/late
export JINN_SCANDIR=/mnt/scan
exits 0 jinn start web late
has out "late: ready (process $(pid_of scan/late))" || fail "$(cat out)"
before=$(pid_of scan/web)
exits 0 jinn restart web
restarted scan/web "$before" || fail "$(s6-svstat scan/web)"
same "web: up again (process $(pid_of scan/web))" "$(cat out)"
exits 0 jinn restart late
gives 0 "web: sent SIGCONT (process $(pid_of scan/web))" jinn signal CONT web
exits 0 jinn environment -n web
has out 'JINN_SCANDIR=' && fail "$(cat out)"
has out 'PATH=' || fail "$(cat out)"
gives 0 'late: down' jinn stop late
exits 0 jinn reload web
has out 'web: sent SIGHUP' || fail "$(cat out)"
exits 0 jinn disable --now web
same 'web: disabled web: down' "$(echo $(cat out))"
s6-svscanctl -t scan
ended
