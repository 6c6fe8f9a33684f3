# suite: jinn
# A50: an order is taken back, by shutdown -c or by its byte.
. "$tests/stop.sh"
container </dev/null
up
exits 0 within /mnt/base/bin/shutdown -h +1
eventually has "$root$daemon/shutdown" "waiting h"
exits 0 within /mnt/base/bin/shutdown -c
cancelled() { has "$root$daemon/shutdown" 'waiting S 3000 never'; }
eventually cancelled
order "h$(zeros 7)\\001$(zeros 8)"
order c
sleep 1.5
lives || fail "it was not taken back"
cancelled || fail "it is still there"
ordered /mnt/base/bin/halt
ends 0
