# Sourced by tests/s6-overlay. C90: cont-finish.d at the end; and what is older than s6-rc in it.

tracing() { # tracing PATH LINE: a script of the image that leaves one line
    printf '#!/bin/sh\necho %s >>/data/trace\n' "$2" | script "$1"
}

scripts_of_old() { # in the order of their names; and services that are copied, not compiled
    tracing /etc/cont-init.d/20-second second
    tracing /etc/cont-init.d/10-first first
    tracing /etc/cont-finish.d/10-last last
    script /etc/services.d/old/run <<'RUN'
#!/command/with-contenv sh
trap 'echo old-down >>/data/trace; exit 0' TERM
echo "old-up $WORD" >>/data/trace
echo >&4
while :; do sleep 0.1; done
RUN
    echo 4 >"$root/etc/services.d/old/notification-fd"
    script /etc/services.d/old/log/run <<'RUN'
#!/bin/sh
exec logutil-service /data/log
RUN
    mkdir -m 777 "$root/data/log"
    ends 5 'WORD=word S6_CMD_WAIT_FOR_SERVICES=1' sh -c 'echo command >>/data/trace; exit 5'
    traced first second 'old-up word' command old-down last
    said 'cont-init: info: running /etc/cont-init.d/10-first'
    said 'cont-finish: info: running /etc/cont-finish.d/10-last'
    same 65534 "$(stat -c %u "$root/data/log/current")"
}

failing_script_is_the_end() {
    script /etc/cont-init.d/10-fails <<'SCRIPT'
#!/bin/sh
exit 3
SCRIPT
    ends 1 'S6_BEHAVIOUR_IF_STAGE2_FAILS=2' sh -c 'exit 5'
    said 'cont-init: info: /etc/cont-init.d/10-fails exited 3'
    said 'service legacy-cont-init'
}

last_script_has_its_time() {
    script /etc/cont-finish.d/10-slow <<'SCRIPT'
#!/bin/sh
echo slow >>/data/trace
exec sleep 100
SCRIPT
    tracing /etc/cont-finish.d/20-next next
    ends 0 'S6_KILL_FINISH_MAXTIME=300' true
    traced slow next
}

attributes() {
    mkdir -p "$root/data/given/deep" "$root/etc/fix-attrs.d"
    : >"$root/data/given/file"
    echo '/data/given true nobody 0640 0750' >"$root/etc/fix-attrs.d/10-given"
    ends 0 '' true
    said 'fix-attrs: info: applying /etc/fix-attrs.d/10-given'
    same '65534:65534 750' "$(stat -c '%u:%g %a' "$root/data/given")"
}

attributes_by_number() {
    mkdir -p "$root/etc/fix-attrs.d"
    : >"$root/data/one"
    echo '/data/one false nosuch,12:34 0600 0700' >"$root/etc/fix-attrs.d/10-one"
    ends 0 '' true
    same '12:34 600' "$(stat -c '%u:%g %a' "$root/data/one")"
}

it C90-scripts-of-old scripts_of_old
it C90-failing-script-is-the-end failing_script_is_the_end
it C90-last-script-has-its-time last_script_has_its_time
it attributes attributes
it attributes-by-number attributes_by_number
