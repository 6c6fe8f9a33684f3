# suite: jinn
# import: what becomes of unit files is shown, made whole or not at all, and refused where it is asked.
mkdir -p U/web.service.d
cat >U/web.service <<'UNIT'
[Unit]
Documentation=man:web(8)
After=db.service

[Service]
Type=notify
ExecStart=/bin/web $OPTIONS
WatchdogSec=30
PrivateUsers=yes
Nonsense=1
UNIT
printf '[Service]\nExecStart=\nExecStart=/bin/other\n' >U/web.service.d/local.conf
exits 0 jinn import U/web.service
has err 'U/web.service:10: Nonsense= is not known' || fail "$(cat err)"
for list in 'carried' 'no meaning here' 'not carried (hardening)' 'not carried (behaviour)'; do
    grep -qxF "  $list" out || fail "no $list in: $(cat out)"
done
gives 0 'web	5	0	1	1	1	1' jinn import -c U/web.service
exits 0 jinn import --print U/web.service
grep -qx /bin/other out || fail "$(cat out)"
! grep -q /bin/web out || fail 'the drop-in does not count'

# Nothing is made of what is refused, or wrong, or there already.
exits 1 jinn import --strict --to=made U/web.service
has err 'refused: not all of it is carried' || fail "$(cat err)"
[ ! -e made ] || fail 'something was made'
printf '[Service]\nExecStart=/bin/x\n  oops\nTimeoutStopSec=soon\n' >U/bad.service
exits 1 jinn import --to=made U/bad.service
has err 'U/bad.service:3:7: an = is missing after oops' || fail "$(cat err)"
has err 'U/bad.service:4: TimeoutStopSec= a span of time is wanted' || fail "$(cat err)"
[ ! -e made ] || fail 'something was made'
exits 1 jinn import U/none.service
has err 'U/none.service: it cannot be read: no such file' || fail "$(cat err)"
exits 100 jinn import U/web.timer
exits 0 jinn import --to=made U/web.service
same '755 644' "$(echo $(stat -c %a made/web/run made/web/type))"
same '' "$(ls made/web/after.d | grep -v '^db$')"
exits 111 jinn import --to=made U/web.service
has err 'file exists' || fail "$(cat err)"

# An instance has the file of its template.
printf '[Service]\nExecStart=/bin/sleep %%i\n' >'U/nap@.service'
exits 0 jinn import -p U/nap@7.service
has out '/bin/sleep 7' || fail "$(cat out)"
