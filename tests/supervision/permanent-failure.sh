# A finish script that exits 125 keeps the service down.
service scan/one <<'RUN'
#!/bin/sh
echo run >>runs
RUN
printf '#!/bin/sh\nexit 125\n' >scan/one/finish
chmod +x scan/one/finish
service scan/other <<'RUN'
#!/bin/sh
echo run >>runs
RUN
scan scan
settled() { [ "$(s6-svstat -o up,wantedup scan/one 2>/dev/null)" = "false false" ]; }
eventually settled
eventually has scan/other/runs run
# Another one that ends at once has been started again, and again, since then.
other_runs=$(wc -l <scan/other/runs)
others() { [ "$(wc -l <scan/other/runs)" -ge $((other_runs + 2)) ]; }
eventually others
same 1 "$(wc -l <scan/one/runs)"
[ "$suite" = jinn ] || return 0
# Nor is it just down: that it has failed is said, though ./run ended well, until it is started again.
case $(s6-svstat scan/one) in *', failed for good: ./finish says so') ;; *) fail "$(s6-svstat scan/one)" ;; esac
jinn status scan/one | grep -q ' failed .*failed for good' || fail "$(jinn status scan/one)"
jinn status --json scan/one | grep -q '"state": "failed".*"failure": "failed for good' \
    || fail "$(jinn status --json scan/one)"
printf '#!/bin/sh\nexec sleep 1000\n' >scan/one/run
s6-svc -u scan/one
eventually is_up scan/one
not test -e scan/one/supervise/start-failure || fail "$(cat scan/one/supervise/start-failure)"
