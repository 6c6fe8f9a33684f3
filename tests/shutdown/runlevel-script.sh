# suite: jinn
# A72: the runlevel script reads and writes /dev/null, its complaints are logged; it goes on where
# its client is killed, and another client waits for it.
. "$tests/machine.sh"
machine </dev/null
script $home/base/scripts/runlevel <<'RUN'
echo "$1 begins" >>/levels
echo "in: $(readlink /proc/$$/fd/0)" >>/levels
echo "out: $(readlink /proc/$$/fd/1)" >>/levels
echo "$1 complains" >&2
[ "$1" != slow ] || while [ ! -e /go ]; do sleep 0.05; done
echo "$1 ends" >>/levels
RUN
powered
eventually test -S "$root/run/service/s6-linux-init-runleveld/s"
within /base/bin/telinit slow &
client=$!
eventually has $home/levels 'slow begins'
kill -9 $(process '*telinit slow*')
wait $client || :
within /base/bin/telinit next &
client=$!
sleep 0.5
not has $home/levels 'next begins' || fail "it did not wait"
touch $home/go
wait $client || fail "the second one failed"
same 'slow begins|in: /dev/null|out: /dev/null|slow ends|next begins|in: /dev/null|out: /dev/null|next ends|' \
    "$(tr '\n' '|' <$home/levels)"
grep -q 'slow complains' "$root/run/uncaught-logs/current" || fail "it is not in the log"
exits 0 within /base/bin/poweroff
ends 130
