# A service whose stop takes its time: its logger outlives it. A stop while a service is in the pause
# before its restart. A service that does not stop holds the scanner until it does.
service scan/slow <<'RUN'
#!/bin/sh
trap 'sleep 0.5; echo "end of slow"; exit 0' TERM
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
scan scan
eventually has slow/current "start of slow"
eventually is_down scan/crashing
begin=$(date +%s%N)
exits 0 s6-svscanctl -t scan
ended
same 0 "$code"
[ $((($(date +%s%N) - begin) / 1000000)) -ge 450 ] || fail "it did not wait"
has slow/current "end of slow" || fail "the last words are lost"
