# suite: jinn
# Where /run can be neither mounted nor written to, what belongs there is in the first place that can:
# for any user, noexec or not; everybody finds it, and the end is as ever.
is_root || skip "only root can make another user's container"
command -v setpriv >/dev/null || skip "setpriv (util-linux) is not installed"
. "$tests/cell.sh"
cell
make_base() { # make_base OPTION...
    rm -rf cell/base
    exits 0 s6-init-maker -C -b /jinn -c /base -p / -t 0 -q 1000 "$@" cell/base
    mkdir cell/base/run-image/service/one
    printf '#!/jinn execlineb -P\nforeground { echo one is here } sleep 1000\n' \
        >cell/base/run-image/service/one/run
    chmod 755 cell/base/run-image/service/one/run
}
says() { # says WORDS: the container, in the log or on the console
    cat out err | grep -qF -- "$1" || fail "not a word of $1"
}
cat >cell/look <<'EOF'
#!/jinn execlineb -P
importas -i scan JINN_SCANDIR
foreground { echo the tree is ${scan} }
foreground { env -u JINN_SCANDIR svwait -u -t 5000 one }
foreground { env -u JINN_SCANDIR svstat -o up,exitcode one }
foreground { env -u JINN_SCANDIR /base/bin/halt }
sleep 1000
EOF
chmod 755 cell/look
writable=/tmp
for anybody in '' yes; do
    for options in '' ,noexec; do
        for logger in -1 -B; do
            make_base -N $logger
            exits 3 into_cell /base/bin/init execlineb -Pc \
                'foreground { echo command } foreground { svwait -u -t 5000 one } foreground { sleep 0.3 } exit 3'
            says command
            says 'one is here'
        done
    done
    make_base -N -1
    options=
    exits 143 into_cell /base/bin/init /look
    says 'the tree is /tmp/jinn-run.init.1.'
    says 'true '
    # Without -a, which scripts that count on /run are not given, there is no other place.
    exits 5 into_cell /jinn init -C -N -a -c /base -p / execlineb -Pc 'exit 5'
    exits 111 into_cell /jinn init -C -N -c /base -p / execlineb -Pc 'exit 5'
    grep -q '^jinn init: fatal: unable to write to /run: ' err || fail "it says $(cat err)"
    # What is needed there cannot be executed.
    sed -i '1s|.*|#!/sh|' cell/base/run-image/service/s6-svscan-log/run
    options=,noexec
    exits 111 into_cell /base/bin/init execlineb -Pc 'exit 5'
    grep -q 'unable to execute /tmp/jinn-run.init.*/service/s6-svscan-log/run: permission denied' err ||
        fail "it says $(cat err)"
done
# Where all is full, or nothing is writable, it is said of /run.
make_base -N -1
options=,size=4k anybody=
exits 111 into_cell /base/bin/init execlineb -Pc 'exit 5'
has err 'fatal: unable to write to /run: read-only file system' || fail "it says $(cat err)"
