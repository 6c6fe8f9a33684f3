# suite: jinn
# Stage 2 may ask to halt before the shutdown daemon listens, and while it is being started again:
# clients wait a little where the fifo is there.
. "$tests/stop.sh"
container <<'RC'
/mnt/base/bin/halt || : >/mnt/refused
RC
sed -i 's|^.*shutdownd -d3|sleep 0.5\n&|; s|^#!.*|#!/bin/sh|' $image/s6-linux-init-shutdownd/run
env --default-signal unshare -pfm --kill-child --mount-proc base/bin/init </dev/null >>console 2>&1 &
container=$!
ends 0
not test -e refused || fail "it was refused"
