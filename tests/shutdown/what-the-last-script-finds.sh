# suite: jinn
# A66: rc.shutdown.final finds the root read-only, and /run and /proc as they were.
. "$tests/machine.sh"
machine </dev/null
script $home/base/scripts/rc.shutdown.final <<'RUN'
grep ' / ' /proc/mounts | grep -q ' ro,' && echo root is read-only
touch /x 2>/dev/null || echo nothing can be written
grep -q ' /run tmpfs rw' /proc/mounts && echo run is there
grep -q ' /proc proc' /proc/mounts && echo proc is there
RUN
powered
exits 0 within /base/bin/poweroff
ends 130
shown 'root is read-only' 'nothing can be written' 'run is there' 'proc is there'
