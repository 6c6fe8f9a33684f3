# suite: jinn
# A service directory may have a script that stops the service, for what a signal cannot do. When it
# has ended, well or not, the service gets its down-signal, so that no script keeps it from stopping.
mkdir -p scan/one
cat >scan/one/run <<'SCRIPT'
#!/bin/sh
trap 'echo signal >>order; exit 0' TERM
echo up >>order
until [ -e end ]; do sleep 0.05; done
echo asked >>order
SCRIPT
cat >scan/one/stop <<'SCRIPT'
#!/bin/sh
echo "stop $# $*" >>order
: >end
while kill -0 "$2" 2>/dev/null; do sleep 0.05; done
SCRIPT
chmod +x scan/one/run scan/one/stop
scan scan
eventually is_up scan/one
eventually has scan/one/order up
run=$(pid_of scan/one)
exits 0 s6-svc -wD -T 20000 -d scan/one
same "up
stop 2 one $run
asked" "$(cat scan/one/order)"

rm scan/one/end

# One that fails, and one that is not executable any more: the signal does it.
printf '#!/bin/sh\necho "failing" >>order\nexit 7\n' >scan/one/stop
: >scan/one/order
exits 0 s6-svc -wu -T 20000 -u scan/one
eventually has scan/one/order up
exits 0 s6-svc -wr -T 20000 -r scan/one
same 'up failing signal' "$(head -n 3 scan/one/order | xargs)"
eventually has tree.log 'jinn supervise one: warning: ./stop failed, by exit code 7'
chmod -x scan/one/stop
: >scan/one/order
exits 0 s6-svc -wr -T 20000 -r scan/one
exits 0 s6-svc -wD -T 20000 -d scan/one
not grep -q failing scan/one/order || fail 'a script without the right to be executed was run'

# The supervisor that is told to leave asks the script first, too.
chmod +x scan/one/stop
: >scan/one/order
exits 0 s6-svc -wu -T 20000 -u scan/one
eventually has scan/one/order up
exits 0 s6-svscanctl -t scan
eventually has scan/one/order signal
same 'up failing signal' "$(xargs <scan/one/order)"
