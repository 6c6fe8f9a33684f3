# suite: jinn
# A service directory may have a script that reloads the service, for what a signal cannot do.
service scan/one <<'RUN'
#!/bin/sh
trap 'echo hangup >>heard' HUP
echo up >>heard
while :; do sleep 0.05; done
RUN
scan scan
eventually has scan/one/heard up
run=$(pid_of scan/one)
s6-svc -l scan/one
eventually has scan/one/heard hangup

# With the script it decides: here whether the settings are right, before it sends the signal.
cat >scan/one/reload <<'SCRIPT'
#!/bin/sh
echo "$# $*" >>reloads
[ ! -e wrong ] || exit 3
kill -HUP "$2"
SCRIPT
chmod +x scan/one/reload
: >scan/one/heard
: >scan/one/wrong
s6-svc -l scan/one
eventually has tree.log 'jinn supervise one: warning: ./reload failed, by exit code 3'
same "2 one $run" "$(cat scan/one/reloads)"
not has scan/one/heard hangup || fail 'wrong settings were loaded'
rm scan/one/wrong
s6-svc -l scan/one
eventually has scan/one/heard hangup

# One at a time; a plain HUP is one, and a script that cannot be executed is none.
mkfifo scan/one/gate
printf '#!/bin/sh\necho begun >>reloads\nread -r line <gate\n' >scan/one/reload
s6-svc -l scan/one
eventually has scan/one/reloads begun
s6-svc -l scan/one
eventually has tree.log './reload is running still: not starting it again'
: >scan/one/heard
s6-svc -h scan/one
eventually has scan/one/heard hangup
echo >scan/one/gate
same 1 "$(grep -c begun scan/one/reloads)"
chmod -x scan/one/reload
: >scan/one/heard
s6-svc -l scan/one
eventually has scan/one/heard hangup
printf '#!/no/such/program\n' >scan/one/reload
chmod +x scan/one/reload
s6-svc -l scan/one
eventually has tree.log 'unable to start ./reload: no such file or directory'
same "$run" "$(pid_of scan/one)"
s6-svscanctl -t scan
