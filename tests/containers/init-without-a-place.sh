# suite: jinn
# Process 1 that may not write to /run, or not execute there what it needs: one line, and the end.
is_root || skip "only root can make another user's container"
command -v setpriv >/dev/null || skip "setpriv (util-linux) is not installed"
. "$tests/cell.sh"
cell
exits 0 s6-init-maker -C -b /jinn -c /base -p / -t 0 -q 1000 -1 -N cell/base
chmod 755 cell/base/run-image/uncaught-logs
writable='' options='' anybody=yes
exits 111 into_cell /base/bin/init true
same "jinn init: fatal: unable to write to /run: permission denied" "$(cat err)"
anybody=''
exits 111 into_cell /base/bin/init true
same "jinn init: fatal: unable to write to /run: read-only file system" "$(cat err)"

# Scripts of our own execlineb need no x of their file system; of those of others it is told.
writable=/run options=,noexec
exits 3 into_cell /base/bin/init execlineb -Pc 'exit 3'
for service in s6-linux-init-shutdownd s6-svscan-log; do
    sed -i '1s|.*|#!/sh|' "cell/base/run-image/service/$service/run"
    exits 111 into_cell /base/bin/init true
    same "jinn init: fatal: unable to execute /run/service/$service/run: permission denied" \
        "$(cat err)"
done
