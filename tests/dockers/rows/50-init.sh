# `init -C`, as init-maker makes it, with a command and with services: whatever is taken away, the code
# is the command's, the end comes in time, and nobody is left.

for flags in '' '--read-only --tmpfs /run' '--tmpfs /run' '--init' '--pid host' '--ipc none' \
    '--cap-drop ALL --security-opt no-new-privileges' '--user 12345 --tmpfs /run:uid=12345' \
    '--user 12345 --read-only --cap-drop ALL --tmpfs /run:uid=12345' \
    '--pids-limit 40 --memory 32m'; do
    name=$(echo " $flags" | tr -cs 'a-z0-9\n' -)
    alone "init$name" 4 '*hi*' made "$flags" /base/bin/init sh -c 'echo hi; sleep 0.3; exit 4'
done
# No place at all: one line says so and it is over. Where there is one, `/run` is not missed.
alone init-no-place 111 '*jinn init: fatal: unable to write to /run: *' made '--user 12345 --read-only --ipc none' \
    /base/bin/init sh -c 'echo hi; exit 4'
alone init-read-only 4 '*hi*' made '--read-only' /base/bin/init sh -c 'echo hi; sleep 0.3; exit 4'
alone init-any-user-command 4 '*hi*' made '--user 12345' /base/bin/init sh -c 'echo hi; sleep 0.3; exit 4'
alone init-tmpfs-of-root 4 '*hi*' made '--user 12345 --read-only --tmpfs /run' \
    /base/bin/init sh -c 'echo hi; sleep 0.3; exit 4'
old_image() { # one whose scripts count on /run, as earlier makers had it: where that is, and where not
    ends_alone old "$1" "$2" made "$3" sh -c 'sed "s/ -a --/ --/" /base/bin/init >/tmp/init; chmod 755 /tmp/init
        exec /tmp/init sh -c "echo hi; sleep 0.3; exit 4"'
}
case_of init-old-image old_image 4 '*hi*' ''
case_of init-old-image-any-user old_image 111 'jinn init: fatal: unable to write to /run: *' '--user 12345'
hands_off() { # hands_off CODE OUTPUT FLAGS FIRST-LINE: a base made with -N; who interprets the logger's ./run
    ends_alone hands-off "$1" "$2" roomy "$3" sh -c '/jinn init-maker $1 -N -1 -t 0 -q 2000 -b /jinn -c /tmp/base \
        -p /bin:/ /tmp/base && sed -i "1s|.*|$2|" /tmp/base/run-image/service/s6-svscan-log/run &&
        exec /tmp/base/bin/init sh -c "echo hi; exit 4"' x "${5--C}" "$4"
}
unable='*jinn init: fatal: unable to execute /run/service/s6-svscan-log/run: permission denied*'
case_of init-noexec-own hands_off 4 '*hi*' '--tmpfs /run' '#!/jinn execlineb -P'
case_of init-noexec-other hands_off 111 "$unable" '--tmpfs /run' '#!/bin/sh'
case_of machine-noexec-other hands_off 111 "$unable" '--tmpfs /run' '#!/bin/sh' -V1
alone init-killed 137 '*' made '' /base/bin/init sh -c 'kill -9 $$'
alone init-not-found 127 '*unable to exec nosuch*' made '' /base/bin/init nosuch

init_stopped() { # init_stopped FLAGS: the command ends in its way, and then services do
    start made "$1" /base/bin/init sh -c 'trap "echo told; exit 9" TERM; echo up; while :; do sleep 0.1; done'
    eventually said up
    eventually said serving
    same 9 "$(stopped)"
    said told || fail "it was not told"
    said 'web ends' || fail "the service was not told"
}
case_of init-stop init_stopped ''
case_of init-stop-below-init init_stopped --init
case_of init-stop-without-rights init_stopped '--cap-drop ALL --security-opt no-new-privileges'

init_leaves() { # what a service leaves behind ignores TERM and holds its pipe: within Docker's time
    start made '' /base/bin/init /t/leaves-for-ever
    eventually said left
    began=$(date +%s)
    same 137 "$(stopped)"
    [ $(($(date +%s) - began)) -lt 10 ] || fail "Docker had to kill it"
}
case_of init-leaves init_leaves

init_key() { # init_key KEY SIGNAL
    terminal made '' /base/bin/init /t/trap "$2" 33
    eventually shows ready
    keys "$1"
    left_terminal
    same 33 "$code"
    shows "caught $2" || fail "not caught"
}
case_of init-ctrl-c init_key '\003' INT
case_of init-ctrl-backslash init_key '\034' QUIT

init_signal() { # init_signal SIGNAL: to process 1 is to its command
    start made '' /base/bin/init sh -c "trap 'echo caught $1; exit 7' $1; echo up; while :; do sleep 0.1; done"
    eventually said up
    signal "$1"
    same 7 "$(code)"
}
for name in INT QUIT HUP USR1 USR2 WINCH; do
    case_of "init-signal-$name" init_signal "$name"
done
init_rtmin() {
    start made '--stop-signal SIGRTMIN+3' /base/bin/init sh -c 'trap "exit 5" TERM; echo up; while :; do sleep 0.1; done'
    eventually said up
    same 5 "$(stopped)"
}
case_of init-rtmin+3 init_rtmin

init_zombies() { # orphans of the command are reaped
    start made '' /base/bin/init sh -c '(sleep 0.1 & sleep 0.1 & sleep 0.1 &); echo up; while :; do sleep 0.1; done'
    eventually said up
    # A helper of ours that closed a descriptor late stays a zombie until the next one (decisions/closing.md).
    eventually inside sh -c '! cat /proc/[0-9]*/stat 2>/dev/null | grep -q "(sleep) Z"'
    docker kill "$(box)" >/dev/null
}
case_of init-zombies init_zombies

# No /run that can be written to: the first place that can is in its stead, and everybody finds it.
# Docker's /dev/shm and tmpfs are noexec: there a service has a script of our own execlineb.
init_elsewhere() { # init_elsewhere PLACE SERVICE FLAGS
    start made "$3" /base/bin/init sh -c 'trap "echo told; exit 6" TERM; echo up; while :; do sleep 0.1; done'
    eventually said up
    for user in 12345 0; do
        inside -u "$user" /jinn svwait -u -t 10000 "$2" || fail "it does not come up for $user"
        same true "$(inside -u "$user" /jinn svstat -o up "$2")"
        like '*s6-linux-init-shutdownd*ready*' "$(inside -u "$user" /jinn status)"
        before=$(inside -u "$user" /jinn svstat -p "$2")
        inside -u "$user" /jinn svc -T 10000 -wr -r "$2" || fail "no restart"
        [ "$before" != "$(inside -u "$user" /jinn svstat -p "$2")" ] || fail "it is the same"
        like '*plain*' "$(inside -u "$user" /jinn logs)"
    done
    case $(inside readlink "$1/jinn-run") in
    "$1"/jinn-run.init.*) ;;
    *) fail "it is not in $1" ;;
    esac
    inside /base/bin/halt || fail "no halt"
    same 6 "$(code)"
    said told || fail "it was not told"
    ! said 'jinn init: warning' || fail "it complains"
}
case_of init-any-user init_elsewhere /tmp web '--user 12345'
case_of init-any-user-read-only init_elsewhere /dev/shm plain '--user 12345 --read-only'
case_of init-any-user-tmpfs init_elsewhere /tmp plain '--user 12345 --read-only --tmpfs /tmp'
case_of init-any-user-below-init init_elsewhere /tmp web '--user 12345 --init'
init_again() { # the files of its earlier life go
    start made '--user 12345' /base/bin/init
    eventually inside /jinn svwait -u -t 1000 web
    docker kill "$(box)" >/dev/null
    docker wait "$(box)" >/dev/null
    docker start "$(box)" >/dev/null || fail "it does not start again"
    eventually inside /jinn svwait -u -t 1000 web
    same 1 "$(inside sh -c 'ls -d /tmp/jinn-run.* | wc -l')"
    same 0 "$(stopped)"
}
case_of init-any-user-again init_again
