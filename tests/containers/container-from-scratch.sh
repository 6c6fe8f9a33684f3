# suite: jinn
# A container from scratch: jinn and what init-maker makes, nothing else, on a read-only root. Its
# end is its command's end; it stops in order; its words are in the log and outside; as root, and as
# an arbitrary user without rights.
is_root || skip "only root can make another user's container"
command -v setpriv >/dev/null || skip "setpriv (util-linux) is not installed"
. "$tests/cell.sh"
cell
writable=/run options=
make_base() { # make_base OPTION...
    rm -rf cell/base
    exits 0 s6-init-maker -C -b /jinn -c /base -p / -t 0 -q 1000 "$@" cell/base
    [ "$2" = -B ] || chmod 755 cell/base/run-image/uncaught-logs # An arbitrary user has to read what it copies.
    mkdir cell/base/run-image/service/one
    printf '#!/jinn execlineb -P\nforeground { echo one is here } sleep 1000\n' \
        >cell/base/run-image/service/one/run
    chmod 755 cell/base/run-image/service/one/run
}
for anybody in '' yes; do
    [ -z "$anybody" ] && run=-V1 || run=-N
    for logger in -1 -B; do
        make_base $run $logger
        for code in 0 3 255; do
            exits $code into_cell /base/bin/init execlineb -Pc "foreground { echo command } foreground { sleep 1 } exit $code"
            cat out err >said
            has said command || fail "the command is not heard"
            has said 'one is here' || fail "the service is not heard"
        done
        exits 127 into_cell /base/bin/init nosuchprogram
    done
done
