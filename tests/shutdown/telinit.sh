# suite: jinn
# A71: telinit runs the runlevel script and has its exit code; 0 and 6 stop the machine after it,
# but not where it fails. A26: so does init.
. "$tests/machine.sh"
machine </dev/null
script $home/base/scripts/runlevel <<'RUN'
echo "$*" >>/levels
[ ! -e /fails ] || exit 7
[ "$1" != bad ] || exit 9
RUN
levels() { same "$1" "$(tr '\n' ' ' <$home/levels | sed 's/ $//')"; }
powered
eventually test -S "$root/run/service/s6-linux-init-runleveld/s"
: >"$root/run/utmp"
exits 0 within /base/bin/telinit 3
exits 9 within /base/bin/telinit bad
exits 0 within /base/bin/init 5
levels "3 bad 5"
gives 0 '3 5' within /bin/jinn runlevel
exits 0 within /base/bin/telinit 2
gives 0 '5 2' within /bin/jinn runlevel
exits 0 within /base/bin/telinit 4
gives 0 '2 4' within /bin/jinn runlevel
: >$home/fails
exits 7 within /base/bin/telinit 6
exits 7 within /base/bin/telinit 0
exits 7 within /base/bin/init 6
sleep 0.3
lives || fail "it went down"
rm $home/fails $home/levels
exits 100 within /base/bin/telinit
exits 0 within /base/bin/telinit 6
ends 129
levels 6
mount -o remount,rw $home
rm $home/levels
powered
eventually test -S "$root/run/service/s6-linux-init-runleveld/s"
exits 0 within /base/bin/init 0
ends 130
levels 0
