# suite: jinn
# environment: what a service has, and what it will be started with, before it is.
mkdir -p scan/web/env
printf '#!/bin/sh\nexport MADE_BY_RUN=yes\nexec jinn envdir env sleep 1000\n' >scan/web/run
chmod +x scan/web/run
echo 'of a file' >scan/web/env/FROM_FILE
: >scan/web/down
export SAID_TO_THE_TREE='a value = with blanks' Z_LAST=1
scan scan
eventually s6-svok scan/web
unset SAID_TO_THE_TREE
export JINN_SCANDIR=/mnt/scan
exits 0 jinn environment web
has out 'SAID_TO_THE_TREE=a value = with blanks' || fail "$(cat out)"
! grep -qE '^(FROM_FILE|MADE_BY_RUN|JINN_SCANDIR)=' out || fail "$(cat out)"
LC_ALL=C sort -c out || fail 'it is not in order'
cp out before

# It is what run gets: all of it, and nothing else.
printf '#!/bin/sh\nenv -0 | LC_ALL=C sort -z | tr "\\0" "\\n" >got\nexec sleep 1000\n' >scan/web/run
exits 0 jinn start web
grep -vE '^(PWD|OLDPWD|SHLVL|_)=' scan/web/got >got
grep -vE '^(PWD|OLDPWD|SHLVL|_)=' before | diff - got || fail 'it is not'
exits 0 jinn stop web

# Of one that runs what it has; with -n what the next one gets.
printf '#!/bin/sh\nexport MADE_BY_RUN=yes\nexec jinn envdir env sleep 1000\n' >scan/web/run
exits 0 jinn start web
exits 0 jinn environment web
has out 'FROM_FILE=of a file' && has out 'MADE_BY_RUN=yes' || fail "$(cat out)"
gives 0 "$(cat before)" jinn environment --next web
gives 0 "$(cat before)" jinn environment -n scan/web
: >scan/web/notify-socket
exits 0 jinn environment -n web
has err 'each start adds NOTIFY_SOCKET' || fail "$(cat err)"
exits 1 jinn environment nosuch
exits 100 jinn environment
exits 100 jinn environment web web
if is_root && command -v setpriv >/dev/null; then
    exits 111 setpriv --reuid 2001 --clear-groups jinn environment /mnt/scan/web
    has err 'permission denied' || fail "$(cat err)"
fi
exits 0 s6-svscanctl -t scan
ended
exits 1 jinn environment web
has err 'web: no supervisor' || fail "$(cat err)"

# A supervisor that was executed by itself.
(env -i ALONE=yes PATH="$PATH" s6-supervise scan/web) &
eventually s6-svok scan/web
exits 0 jinn environment -n web
has out 'ALONE=yes' || fail "$(cat out)"
s6-svc -dx scan/web
wait
