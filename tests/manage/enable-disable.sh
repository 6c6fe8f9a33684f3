# suite: jinn
# enable and disable: up at the start of the tree or not, across restarts of it; with --now at once.
sleeper scan/web scan/db
scan scan
eventually is_up scan/web
eventually is_up scan/db
export JINN_SCANDIR=/mnt/scan
gives 0 'web: disabled' jinn disable web
[ -f scan/web/down ] || fail 'there is no file down'
is_up scan/web || fail 'what runs was touched'
same 'false' "$(s6-svstat -o normallyup scan/web)"
gives 0 'web: disabled' jinn disable web
exits 0 jinn disable --now --timeout 60 web db
has out 'web: down' && has out 'db: down' || fail "$(cat out)"
exits 0 jinn enable db
exits 0 s6-svscanctl -t scan
ended
scan scan
eventually is_up scan/db
eventually s6-svok scan/web
is_down scan/web || fail 'it was started'
exits 0 jinn enable -N web
same "web: enabled web: up (process $(pid_of scan/web))" "$(echo $(cat out))"
[ ! -e scan/web/down ] || fail 'the file down is still there'
gives 0 'web: enabled' jinn enable web
exits 0 jinn disable --now --no-wait web
has out 'web: told to stop' || fail "$(cat out)"
exits 0 jinn enable -N -n -t 20 web

# Where it cannot be done it says why, and does the others.
exits 1 jinn enable nosuch db
has err 'nosuch: not enabled: there is no such service' || fail "$(cat err)"
has out 'db: enabled' || fail "$(cat out)"
mkdir scan/db/down
exits 1 jinn enable db
has err 'db: not enabled: is a directory, as ' || fail "$(cat err)"
rmdir scan/db/down

# The link that a service's owner has put there is neither followed nor minded.
echo kept >kept
ln -s /mnt/kept scan/db/down
exits 0 jinn disable db
same kept "$(cat kept)"
exits 0 jinn enable db
same kept "$(cat kept)"
[ ! -L scan/db/down ] || fail 'the link is still there'
ln -s /mnt/made-by-us scan/db/down
exits 0 jinn disable db
[ ! -e made-by-us ] || fail 'the link was followed'
rm scan/db/down
exits 0 s6-svscanctl -t scan
ended

# A machine's scan directory is made anew at each boot: what that is made from is changed, too.
if is_root; then
    image=/etc/s6-linux-init/current/run-image/service
    mkdir -p etc/s6-linux-init/current/run-image/service/one /run/service/one
    cp -a /etc/. etc/ 2>/dev/null || :
    mount --bind etc /etc
    unset JINN_SCANDIR
    exits 0 jinn disable one
    [ -e /run/service/one/down ] && [ -e $image/one/down ] || fail "$(find /run/service $image)"
    exits 0 jinn enable one
    [ ! -e /run/service/one/down ] && [ ! -e $image/one/down ] || fail "$(find /run/service $image)"
    umount /etc
fi
