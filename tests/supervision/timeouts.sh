# timeout-kill ends a service that ignores TERM; timeout-finish ends a finish script that hangs.
service scan/one <<'RUN'
#!/bin/sh
trap '' TERM
exec sleep 1000
RUN
printf '#!/bin/sh\nexec sleep 1000\n' >scan/one/finish
chmod +x scan/one/finish
echo 300 >scan/one/timeout-kill
echo 300 >scan/one/timeout-finish
scan scan
eventually is_up scan/one
settled() { [ "$(s6-svstat -o up,signal,pid scan/one)" = "false SIGKILL -1" ]; }
ignores_term() { grep -q '^SigIgn:.*[4-7c-f]...$' "/proc/$(pid_of scan/one)/status"; }
eventually ignores_term
exits 0 s6-svc -d scan/one
eventually settled
gone() { [ -z "$(process '*sleep 1000 ')" ]; }
eventually gone
has tree.log "finish" || fail "no word about the finish script"
