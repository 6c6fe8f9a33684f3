# suite: jinn
# A service that does not stop is waited for, and orders are still taken: -b ends the wait.
mkdir scan
service scan/stubborn <<'RUN'
#!/bin/sh
trap '' TERM
echo here >/mnt/here
while :; do sleep 0.1; done
RUN
sleeper scan/mild
mkdir scan/.s6-svscan
service_finish=scan/.s6-svscan/finish
printf '#!/bin/sh\necho finished >/mnt/finished\n' >$service_finish
chmod +x $service_finish
scan scan
eventually test -s here
eventually is_up scan/mild
exits 0 s6-svscanctl -t scan
mild_gone() { not s6-svok scan/mild; }
eventually mild_gone
exits 0 s6-svok scan/stubborn
exits 0 s6-svscanctl scan
[ ! -e finished ] || fail 'it did not wait'
exits 0 s6-svscanctl -b scan
eventually test -s finished
ended
