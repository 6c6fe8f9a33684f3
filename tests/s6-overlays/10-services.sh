# Sourced by tests/s6-overlay. C88: what s6-rc does in it. C89: what fails. C90: the end.
OWN='fix-attrs legacy-cont-init legacy-services s6rc-oneshot-runner'

is_listed() { # is_listed NAME...: just these are up
    [ "$(asked s6-rc -a list | sort)" = "$(printf '%s\n' "$@" | sort)" ]
}

nothing_of_the_user() {
    start ''
    eventually is_listed $OWN
    same 'bundle' "$(asked s6-rc-db -l /run/s6-rc type top)"
    stop 0
}

a_command() {
    ends 7 '' sh -c 'pwd >/data/trace; exit 7'
    traced /
    ends 143 '' sh -c 'kill $$'
}

services() {
    oneshot prepare 'redirfd -a 1 /data/trace echo prepare-up' 'redirfd -a 1 /data/trace echo prepare-down' base
    longrun web 3 - prepare <<'RUN'
#!/bin/sh
trap 'echo web-down >>/data/trace; exit 0' TERM
echo web-up >>/data/trace
sleep 0.3
echo >&3
echo web-ready >>/data/trace
while :; do sleep 0.1; done
RUN
    oneshot after 'redirfd -a 1 /data/trace echo after-up' '' web
}

up_and_down() {
    services
    start ''
    eventually is_listed $OWN prepare web after
    traced prepare-up web-up web-ready after-up
    same true "$(asked s6-svstat -o ready /run/service/web)"
    asked s6-svc -wR -r /run/s6-rc/servicedirs/web || fail 'no restart'
    asked s6-rc -d change prepare || fail 'no way down'
    eventually is_listed fix-attrs legacy-cont-init s6rc-oneshot-runner
    asked s6-rc -u change top || fail 'no way up'
    stop 0
    traced prepare-up web-up web-ready after-up web-down web-up web-ready web-down prepare-down \
        prepare-up web-up web-ready after-up web-down prepare-down
}

up_before_the_command() {
    services
    ends 3 '' sh -c 'echo command >>/data/trace; exit 3'
    traced prepare-up web-up web-ready after-up command web-down prepare-down
}

slow() {
    oneshot slow 'sleep 100' '' base
}

too_slow_is_told() { # S6_BEHAVIOUR_IF_STAGE2_FAILS=0 would be silent
    slow
    ends 4 'S6_CMD_WAIT_FOR_SERVICES_MAXTIME=1000 S6_BEHAVIOUR_IF_STAGE2_FAILS=1' sh -c 'exit 4'
    said 's6-rc failed to properly bring all the services up'
}

too_slow_is_the_end() {
    slow
    ends 2 'S6_CMD_WAIT_FOR_SERVICES_MAXTIME=1000 S6_BEHAVIOUR_IF_STAGE2_FAILS=2' \
        sh -c 'echo never >/data/trace'
    said 'stopping the container'
    [ ! -e "$root/data/trace" ] || fail 'the command ran'
}

failure_is_the_end() {
    oneshot broken false '' base
    ends 1 'S6_BEHAVIOUR_IF_STAGE2_FAILS=2' sh -c 'exit 4'
    said 'service broken'
}

failure_is_ignored() {
    oneshot broken false '' base
    ends 4 '' sh -c 'exit 4'
}

with_syslogd() {
    cp -a "$syslogd/." "$root/" || exit 1
    start ''
    eventually is_listed $OWN s6rc-fdholder syslogd syslogd-log syslogd-prepare
    said 'is deprecated, please define them'
    asked logger -p mail.info through the pipeline
    eventually grep -q 'through the pipeline' "$root/var/log/syslogd/mail/current"
    same 'syslogd/syslogd-log' "$(asked s6-rc-db -l /run/s6-rc pipeline syslogd)"
    asked s6-svc -wR -r /run/service/syslogd
    asked s6-svc -wR -r /run/service/syslogd-log
    asked logger -p mail.info through both anew
    eventually grep -q 'through both anew' "$root/var/log/syslogd/mail/current"
    stop 0
}

it C88-nothing-of-the-user nothing_of_the_user
it C88-a-command a_command
it C88-up-and-down up_and_down
it C88-up-before-the-command up_before_the_command
if [ -n "$syslogd" ] && [ -d "$syslogd/etc/s6-overlay" ]; then
    it C88-syslogd with_syslogd
else
    echo 'SKIPPED s6-overlay C88-syslogd: no syslogd-overlay-noarch'
fi
it C89-too-slow-is-told too_slow_is_told
it C89-too-slow-is-the-end too_slow_is_the_end
it C89-failure-is-the-end failure_is_the_end
it C89-failure-is-ignored failure_is_ignored
