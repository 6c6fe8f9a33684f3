# suite: jinn
# A53: an order takes the place of the one before.
. "$tests/stop.sh"
container </dev/null
up
exits 0 within /mnt/base/bin/shutdown -h +10
exits 0 within /mnt/base/bin/shutdown -p now
ends 130
up
order "h$(zeros 7)\\001$(zeros 8)"
exits 0 within /mnt/base/bin/shutdown -r +10
sleep 1.3
lives || fail "the first order is still alive"
kill -9 "$init"
stopped
