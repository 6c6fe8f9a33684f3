# suite: jinn
# A69: ABRT to process 1: a machine says that the scanner exited, and reboots; a container's process
# 1 waits until everybody else has gone.
. "$tests/machine.sh"
machine </dev/null
powered
kill -ABRT "$init"
ends 129
shown 'exited, this machine reboots'

container </dev/null
sleeper $image/one
up
eventually is_up "$root/run/service/one"
echo 6 >"$root$results/exitcode"
one=$(process 'sleep 1000 ')
kill -ABRT "$init"
waits() { ! grep -qa svscan "/proc/$init/cmdline"; }
eventually waits
sleep 0.3
lives && alive "$one" || fail "it did not wait"
within s6-svc -dx /run/service/one
within s6-svc -dx $daemon
within s6-svc -kx /run/service/s6-svscan-log || :
ends 6
