# suite: jinn
# A41: whatever becomes of rc.shutdown, the shutdown goes on.
. "$tests/stop.sh"
container </dev/null
try() { # try <<rc.shutdown
    script base/scripts/rc.shutdown
    up
    ordered /mnt/base/bin/halt
    ends 0
}
try <<'RUN'
exit 5
RUN
try <<'RUN'
kill -KILL $$
RUN
echo 'no program' >base/scripts/rc.shutdown
up
ordered /mnt/base/bin/halt
ends 0
rm base/scripts/rc.shutdown
up
ordered /mnt/base/bin/halt
ends 0
