# suite: jinn
# A69: ABRT to process 1: a machine says that the scanner exited, and reboots; a container's process
# 1 tells everybody else to go and waits for them, but not for ever.
. "$tests/machine.sh"
machine </dev/null
powered
kill -ABRT "$init"
ends 129
shown 'exited, this machine reboots'

container <<'RUN'
(trap '' TERM; : >/mnt/deaf-orphan; while :; do sleep 0.05; done) &
RUN
early one <<'RUN'
#!/bin/sh
trap 'sleep 0.5; echo gone >/mnt/one; exit 0' TERM
: >/mnt/one
while :; do sleep 0.05; done
RUN
up
eventually test -e one
eventually test -e deaf-orphan
echo 6 >"$root$results/exitcode"
kill -ABRT "$init"
scans() { grep -qa svscan "/proc/$init/cmdline"; }
eventually not scans
ends 6
same gone "$(cat one)"
