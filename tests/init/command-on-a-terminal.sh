# suite: jinn
# init -C on a terminal: that is the command's, with a session of its own; its keys end nobody else.
command -v script >/dev/null || skip "script (bsdutils) is not installed"
is_root || skip "only root may give a terminal to another session"
. "$tests/stop.sh"
exits 0 jinn init-maker -C -c /mnt/base -p "$PATH" -q 1500 base
sleeper base/run-image/service/beside
# Process 1 of a container leads the terminal's session, as here only setsid can see to.
init="/usr/bin/setsid --ctty /mnt/base/bin/init sh /mnt/command"
on_a_terminal() { # on_a_terminal KEYS CODE <<command: the keys are pressed once it says `here`
    keys=$1
    cat >command
    rm -f here
    : >typed
    (
        eventually test -e here
        printf "$keys"
        eventually test -e over
    ) | {
        code=0
        command script -qec "unshare -pfm --kill-child --mount-proc $init" /dev/null >console 2>&1 || code=$?
        : >over
        exit $code
    } || code=$?
    rm -f over
    [ "$code" = "$2" ] || fail "exit $code, not $2: $(cat console)"
    code=0
}
code=0
on_a_terminal '\003' 33 <<'RUN'
trap 'exit 33' INT
: >/mnt/here
while :; do sleep 0.05; done
RUN
on_a_terminal '\003' 130 <<'RUN'
: >/mnt/here
exec sleep 1000
RUN
on_a_terminal '\034' 131 <<'RUN'
ulimit -c 0
: >/mnt/here
exec sleep 1000
RUN
# It leads its session, has the terminal, and is in the foreground; Ctrl-Z does not stop it for ever.
on_a_terminal '\032word\n' 21 <<'RUN'
set -- $(cat /proc/$$/stat)
[ "$6" = "$$" ] && [ "$5" = "$8" ] && [ "$7" != 0 ] || exit 1
[ "$(tty)" != 'not a tty' ] || exit 2
: >/mnt/here
read -r line
[ "$line" = word ] || exit 3
exit 21
RUN
on_a_terminal '' 7 <<'RUN'
: >/mnt/here
exit 7
RUN
