# Sourced by tests/s6-overlay: the variables that change how it works.

environment() { # nothing of the container's but by with-contenv, or with S6_KEEP_ENV
    oneshot shows 'redirfd -a 1 /data/trace sh -c "echo ${WORD-none}"' '' base
    ends 0 'WORD=word' sh -c 'echo ${WORD-none} >>/data/trace'
    traced none none
    rm "$root/data/trace"
    ends 0 'WORD=word' with-contenv sh -c 'echo ${WORD-none} >>/data/trace; printcontenv WORD >>/data/trace'
    traced none word word
    rm "$root/data/trace"
    ends 0 'WORD=word S6_KEEP_ENV=1' sh -c 'echo ${WORD-none} >>/data/trace; printcontenv WORD >>/data/trace'
    traced word word word
}

silent() {
    oneshot one true '' base
    ends 0 'S6_VERBOSITY=0' true
    same '' "$(cat "$console")"
}

talkative() {
    oneshot one true '' base
    ends 0 'S6_VERBOSITY=3' true
    said 'service one: starting'
    said 'service one successfully started'
    said 'service one successfully stopped'
}

read_only() {
    mounts=ro
    oneshot one true '' base
    ends 6 'S6_READ_ONLY_ROOT=1' sh -c '! touch /file 2>/dev/null && exit 6'
    said 'read-only root'
    said 'service one successfully started'
}

grace() { # whoever does not hear TERM is killed when it is over
    ends 3 'S6_KILL_GRACETIME=300' sh -c 'setsid sh -c "trap : TERM; echo >/data/deaf; while :; do sleep 0.1; done" &
        while [ ! -e /data/deaf ]; do sleep 0.1; done; exit 3'
}

anybody() { # no right at all, and a /run that is his
    user=12345:12345
    mkdir -m 755 "$root/run"
    chown 12345:12345 "$root/run" "$root/data"
    oneshot one true '' base
    ends 7 '' sh -c 'id -u >/data/trace; exit 7'
    traced 12345
    said 'service one successfully started'
}

logger_too() { # S6_LOGGING=1: the catch-all log, and a copy on the console
    oneshot one 'echo said by one' '' base
    ends 0 'S6_LOGGING=1' true
    said 'said by one'
    grep -q 'said by one' "$root/run/uncaught-logs/current" || fail 'it is not in the log'
}

logger_alone() {
    oneshot one 'echo said by one' '' base
    ends 0 'S6_LOGGING=2 S6_CATCHALL_USER=nobody' sh -c 'echo said by the command'
    grep -q 'said by one' "$root/run/uncaught-logs/current" || fail 'it is not in the log'
    ! grep -q 'said by one' "$console" || fail 'it is on the console'
    same 65534 "$(stat -c %u "$root/run/uncaught-logs/current")"
}

hook() {
    script /hook <<'SCRIPT'
#!/bin/sh
echo hooked >>/data/trace
exit 9
SCRIPT
    ends 9 'S6_STAGE2_HOOK=/hook S6_BEHAVIOUR_IF_STAGE2_FAILS=2' sh -c 'echo never >>/data/trace'
    traced hooked
}

first_word() {
    ends 8 'S6_CMD_ARG0=/bin/sh' -c 'exit 8'
}

signals() { # they go to the command
    start 'S6_CMD_RECEIVE_SIGNALS=1' sh -c 'trap "echo one >>/data/trace" USR1; trap "exit 11" TERM
        echo up >/data/trace; while :; do sleep 0.1; done'
    eventually grep -q up "$root/data/trace"
    eventually test -s "$root/run/s6/cmdpid"
    kill -USR1 "$(first)"
    eventually grep -q one "$root/data/trace"
    stop 11
}

profile() {
    mkdir -p "$root/etc/cont-profile.d/small"
    cp -a "$root/etc/s6-overlay" "$root/etc/cont-profile.d/small/s6-overlay"
    oneshot large 'redirfd -a 1 /data/trace echo large' '' base
    mkdir -p "$root/etc/cont-profile.d/small/cont-init.d"
    printf '#!/bin/sh\necho small >>/data/trace\n' | script /etc/cont-profile.d/small/cont-init.d/one
    ends 0 'S6_RUNTIME_PROFILE=small' true
    traced small
}

halted_from_inside() { # by a service, with the code that it chose
    longrun main '' - base <<'RUN'
#!/bin/sh
sleep 0.5
echo 21 >/run/s6-linux-init-container-results/exitcode
exec /run/s6/basedir/bin/halt
RUN
    ends 21 ''
}

retries() {
    ends 3 '' sh -c 'with-retries -n 2 -t 1000 sh -c "echo try >>/data/trace; exit 1" || exit 3'
    traced try try
}

it environment environment
it silent silent
it talkative talkative
it read-only read_only
it grace grace
it anybody anybody
it logger-too logger_too
it logger-alone logger_alone
it hook hook
it first-word first_word
it signals signals
it profile profile
it halted-from-inside halted_from_inside
it retries retries
