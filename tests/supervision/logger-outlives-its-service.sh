# A service whose stop takes its time: its logger outlives it. A stop while a service is in the pause
# before its restart. A service that does not stop holds the scanner until it does.
service scan/slow <<'RUN'
#!/bin/sh
trap 'echo >/mnt/told; read -r line </mnt/go; echo "end of slow"; exit 0' TERM
echo "start of slow"
while :; do sleep 0.02; done
RUN
service scan/slow/log <<'RUN'
#!/bin/sh
exec s6-log /mnt/slow
RUN
service scan/crashing <<'RUN'
#!/bin/sh
exit 1
RUN
mkfifo go
scan scan
eventually has slow/current "start of slow"
eventually is_down scan/crashing
exits 0 s6-svscanctl -t scan
eventually test -e told
eventually not s6-svok scan/crashing
alive $tree || fail "it did not wait"
is_up scan/slow/log || fail "the logger went first"
echo >go
ended
same 0 "$code"
has slow/current "end of slow" || fail "the last words are lost"
