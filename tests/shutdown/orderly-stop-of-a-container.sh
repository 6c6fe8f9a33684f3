# H7, H8: an orderly stop: the services end, then nobody holds the fifo, so the catch-all logger sees
# its end and has every word; then .s6-svscan/finish, then process 1 is gone, with exit code 0.
basedir </dev/null
early one <<'RUN'
#!/bin/sh
trap 'echo "last words"; exit 0' TERM
while :; do sleep 0.05; done
RUN
finish=base/run-image/service/.s6-svscan/finish
{ echo '#!/bin/sh'; echo 'cp /run/uncaught-logs/current /mnt/kept'; sed 1d $finish; } >finish
cp finish $finish
stage_2
eventually is_up "$root/run/service/one"
within s6-svscanctl -t /run/service || : # It may die with its namespace.
stopped
same 0 "$code"
has kept "last words" || fail "the last words are lost"
