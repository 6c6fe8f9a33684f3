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
