# suite: jinn
# A43: poweroff ends process 1 of a container by INT, reboot by HUP; where it has no right to
# reboot(2), both end it with 111.
. "$tests/stop.sh"
container </dev/null
up
ordered /mnt/base/bin/poweroff
ends 130
up
ordered /mnt/base/bin/reboot
ends 129
through='setpriv --bounding-set -sys_boot'
for how in poweroff reboot; do
    up
    exits 0 within /mnt/base/bin/$how
    ends 111
done
up
echo 7 >"$root$results/exitcode"
ordered /mnt/base/bin/halt
ends 7
