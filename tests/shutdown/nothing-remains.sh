# suite: jinn
# A48: after a shutdown nothing remains in the namespace, be it a service, a daemon or an orphan.
. "$tests/stop.sh"
container <<'RC'
setsid sh -c 'trap "" TERM HUP INT; while :; do sleep 97.25; done' &
(sleep 97.5 &)
RC
sleeper $image/one $image/one/log
up
orphans() { [ -n "$(process 'sleep 97.25 ')" ] && [ -n "$(process 'sleep 97.5 ')" ]; }
eventually orphans
exits 0 within /mnt/base/bin/shutdown -h -t 1 now
ends 0
same "" "$(process '*sleep 97.*')"
same "" "$(process '*sleep 1000*')"
