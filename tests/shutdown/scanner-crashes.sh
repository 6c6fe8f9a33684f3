# suite: jinn
# A70: where the scanner crashes, a machine says so and reboots; a container ends.
. "$tests/machine.sh"
machine </dev/null
finish=$home/base/run-image/service/.s6-svscan/finish
echo 'no program' >$finish
powered
kill -ABRT "$init"
ends 129
shown 'crashed, this machine reboots'

container </dev/null
echo 'no program' >$image/.s6-svscan/finish
sleeper $image/one
up
kill -ABRT "$init"
ends 130
eventually has console 'crashed'
