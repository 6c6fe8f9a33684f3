# Words for the scenarios about the end of a machine or a container. Sourced by those themselves.

results=/run/s6-linux-init-container-results

container() { # container [OPTION-OF-SHUTDOWND]... <<rc.init: a base directory that can be shut down
    basedir
    service=base/run-image/service
    rm -rf base/run-image"${results#/run}" base/run-image/container
    mkdir -p "base/run-image${results#/run}" "$service/s6-linux-init-shutdownd"
    echo 0 >"base/run-image${results#/run}/exitcode"
    mkfifo -m 600 "$service/s6-linux-init-shutdownd/fifo"
    echo 3 >"$service/s6-linux-init-shutdownd/notification-fd"
    service "$service/s6-linux-init-shutdownd" <<RUN
#!/bin/sh
exec s6-linux-init-shutdownd -d 3 -c /mnt/base -g 2000 -C $*
RUN
    on_signal TERM -h
    on_signal INT -r
    on_signal USR1 -p
    on_signal USR2 -h
    on_signal PWR -p
    script "$service/.s6-svscan/finish" <<'RUN'
# Waits until nobody is left, burying the orphans: a shell that runs commands does.
cd /
exec </dev/null >&- 2>&-
while set -- /proc/[0-9]*; [ $# -gt 1 ]; do sleep 0.01; done
how=h code=0
read -r how <s6-linux-init-container-results/haltcode
read -r code <s6-linux-init-container-results/exitcode
case $how in
p | r) exec s6-linux-init-hpr -fn"$how" ;;
esac
exit "${code:-0}"
RUN
    sed -i 's|s6-linux-init-container|/run/&|' "$service/.s6-svscan/finish"
    script base/scripts/rc.shutdown </dev/null
}

script() { # script PATH <<text: an executable shell script
    { echo '#!/bin/sh'; cat; } >"$1"
    chmod +x "$1"
}

on_signal() { # on_signal NAME OPTION: what a signal to process 1 asks the daemon for
    script "base/run-image/service/.s6-svscan/SIG$1" <<RUN
exec s6-linux-init-shutdown $2 -- now
RUN
}

up() { # up [OPTION|WORD]...: boots, and returns when the shutdown daemon listens
    stage_2 "$@"
    eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
}

ends() { # ends CODE: process 1 ends with that exit code
    stopped
    same "$1" "$code"
}
