# suite: jinn
# Below another init the scanner says so, and is the parent of its tree's orphans all the same: as root
# and as an ordinary user.
service scan/one <<'RUN'
#!/bin/sh
sh -c 'sleep 2001 & echo $! >daemon'
exec sleep 2000
RUN
below_init() {
    eventually has tree.log "jinn svscan: info: below another init: orphans of this tree come here"
    eventually [ -s scan/one/daemon ]
    eventually is_up scan/one
    orphan=$(cat scan/one/daemon)
    same "$tree" "$(sed 's/.*) . \([0-9]*\) .*/\1/' "/proc/$orphan/stat")"
    kill "$orphan"
    buried() { [ ! -e "/proc/$orphan" ]; }
    eventually buried
    kill -TERM "$tree"
    ended
    same 0 "$code"
}
scan scan
[ "$tree" != 1 ] || fail "this is process 1"
below_init
rm -rf scan/one/daemon scan/one/supervise scan/one/event scan/.s6-svscan tree.log
scan scan -q
eventually is_up scan/one
kill -TERM "$tree"
ended
not has tree.log "below another init" || fail "-q says it"
is_root || exit 0
rm -rf scan/one/daemon scan/one/supervise scan/one/event scan/.s6-svscan tree.log
chown -R nobody scan
env --default-signal s6-setuidgid nobody s6-svscan scan </dev/null >tree.log 2>&1 &
tree=$!
below_init
