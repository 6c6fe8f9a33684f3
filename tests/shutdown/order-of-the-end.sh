# suite: jinn
# A65: a machine ends in this order: rc.shutdown, services go down, TERM, KILL, everything is
# unmounted, rc.shutdown.final, reboot; the console shows it.
. "$tests/machine.sh"
machine -q 4000 </dev/null
script $home/base/scripts/rc.shutdown <<'RUN'
echo rc.shutdown is here >/dev/console
jinn svok /run/service/deaf && echo with services >/dev/console
RUN
script $home/base/scripts/rc.shutdown.final <<'RUN'
echo "rc.shutdown.final is here with $# arguments"
grep -q /extra /proc/mounts || echo extra is unmounted
echo "and $(ps | grep -c '[d]eaf') of the deaf"
RUN
service $home/base/run-image/service/deaf <<'RUN'
#!/bin/sh
trap '' TERM
while :; do sleep 0.1; done
RUN
powered
within /bin/mkdir -p /extra
within /bin/mount -t tmpfs tmpfs /extra
eventually within /bin/jinn svok /run/service/deaf
up() { [ "$(within /bin/jinn svstat -u /run/service/deaf)" = true ]; }
eventually up
exits 0 within /base/bin/reboot
ends 129
shown 'rc.shutdown is here' 'with services' 'waiting for deaf (pid ' 'killing deaf (pid ' \
    'TERM signal' 'KILL signal' \
    'rc.shutdown.final is here with 0 arguments' 'extra is unmounted' 'and 0 of the deaf'
