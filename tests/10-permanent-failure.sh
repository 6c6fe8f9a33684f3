# A finish script that exits 125 keeps the service down.
service scan/one <<'RUN'
#!/bin/sh
echo run >>runs
RUN
printf '#!/bin/sh\nexit 125\n' >scan/one/finish
chmod +x scan/one/finish
scan scan
settled() { [ "$(s6-svstat -o up,wantedup scan/one 2>/dev/null)" = "false false" ]; }
eventually settled
sleep 1.5
same 1 "$(wc -l <scan/one/runs)"
