# suite: jinn
# new: a service directory that works as it is, whole or not at all; names that no scanner takes are
# refused.
mkdir scan
scan scan
export JINN_SCANDIR=/mnt/scan
exits 0 jinn new web sh -c 'echo "it'\''s here"; exec sleep 1000'
has out 'jinn svlink /mnt/scan web' || fail "$(cat out)"
same '755 755 755 755' "$(echo $(stat -c %a web web/run web/log web/log/run))"
sh -n web/run
exits 0 jinn svlink scan web
exits 0 jinn start web
eventually grep -qs "it's here" web/log/main/current
jinn logs web | grep -q "it's here" || fail "$(jinn logs web)"
exits 100 jinn new web
has err 'web is there already' || fail "$(cat err)"

# A line for sh, elsewhere, with a script for its end and no logger.
mkdir elsewhere
exits 0 jinn new --in elsewhere --daemon 'sleep $((500 * 2))' --finish --no-log 猫
has out 'made elsewhere/猫' || fail "$(cat out)"
[ -x elsewhere/猫/finish ] && [ ! -e elsewhere/猫/log ] || fail "$(find elsewhere)"
exits 0 jinn svlink scan elsewhere/猫
exits 0 jinn start 猫
has out '猫: up (process' || fail "$(cat out)"
same 'sleep 1000 ' "$(tr '\0' ' ' <"/proc/$(pid_of scan/猫)/cmdline")"

# Nothing said: it does not start before run is written, and says so where it is started all the same.
exits 0 jinn new -L -i scan later
has out 'jinn svscanctl -a /mnt/scan' || fail "$(cat out)"
[ -e scan/later/down ] || fail 'it would be started'
sh -n scan/later/run
exits 100 scan/later/run
has out 'run does not say yet what to start' || fail "$(cat out)"
exits 0 jinn svscanctl -a scan
eventually s6-svok scan/later
exits 1 jinn enable --now later
has err 'later: not up: exited 100 five times' || fail "$(cat err)"
sed -i 's/^exit 100$/exec sleep 1000/' scan/later/run
exits 0 jinn start later

# Names, places and words that are none.
for name in .hidden a/b '' "$(printf 'a\nb')" "$(printf '%0252d' 0)"; do
    exits 100 jinn new "$name"
done
exits 100 jinn new
exits 100 jinn new -d 'sleep 1' x sleep 2
exits 111 jinn new -i /nowhere x
same '' "$(ls -A /mnt | grep '^[.]new' || :)"
(umask 077 && jinn new private true >/dev/null)
same '700 700' "$(echo $(stat -c %a private private/run))"
mkdir shut
if is_root && command -v setpriv >/dev/null; then
    chmod 755 shut
    exits 111 setpriv --reuid 2001 --clear-groups jinn new -i shut mine true
    has err 'permission denied' || fail "$(cat err)"
fi
same '' "$(ls -A shut)"
exits 0 s6-svscanctl -t scan
ended
