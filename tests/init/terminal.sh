# suite: jinn
# A18: started on a terminal, stage 2 has it as its input, and as its controlling terminal; with a
# catch-all logger, and without (-B).
command -v script >/dev/null || skip "script (bsdutils) is not installed"
is_root || skip "only root may give a terminal to another session"
basedir <<'RC'
set -- $(cat /proc/$$/stat)
{ tty; echo "$7"; } >/mnt/terminal
RC
# Process 1 of a container leads the terminal's session, as here only setsid can see to.
init="/usr/bin/setsid --ctty jinn init -C -c /mnt/base -p $PATH"
try() { # try [OPTION]
    rm -f terminal stage-2
    script -qec "unshare -pfm --kill-child --mount-proc $init ${1-}" /dev/null </dev/null >console 2>&1 &
    eventually test -e stage-2
    case $(head -n 1 terminal) in /dev/pts/*) ;; *) fail "no terminal ${1-}: $(cat terminal)" ;; esac
    [ "$(tail -n 1 terminal)" != 0 ] || fail "it is not the controlling terminal ${1-}"
    kill -9 "$(process '*svscan*/run/service*')"
    wait $! || :
}
try
rm -r base/run-image/service/s6-svscan-log
try -B
