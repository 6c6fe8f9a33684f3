# suite: jinn
# A59: hpr wants to know what to do; -w does not shut down; operands are ignored.
. "$tests/stop.sh"
container </dev/null
up
exits 100 within jinn hpr
exits 100 within jinn hpr -f
exits 100 within jinn hpr -n -d
exits 100 within jinn hpr now
exits 100 within /mnt/base/bin/halt -x
exits 0 within jinn hpr -h -w
ordered /mnt/base/bin/poweroff -w
sleep 0.5
lives || fail "-w shut it down"
exits 0 within jinn hpr -p -h -r now please
ends 129
up
ordered /mnt/base/bin/halt -p -d
ends 130
