# suite: jinn
# A67: without rc.shutdown.final, or whatever becomes of it, the machine reboots.
. "$tests/machine.sh"
machine </dev/null
last=$home/base/scripts/rc.shutdown.final
try() {
    powered
    exits 0 within /base/bin/reboot
    ends 129
    mount -o remount,rw $home
}
rm -f $last
try
not grep -q 'unable to start' console || fail "its absence is a problem: $(cat console)"
echo 'no program' >$last
try
chmod +x $last
try
has console 'unable to start rc.shutdown.final' || fail "no warning"
script $last <<'RUN'
exit 3
RUN
try
script $last <<'RUN'
kill -9 $$
RUN
try
