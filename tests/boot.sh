# Words for the scenarios about process 1. Sourced by tests/inside.

basedir() { # basedir <<rc.init: lays out /mnt/base from the example
    "$tests/../examples/make-basedir" -C /mnt/base
    # Stage 2 says that it was here, in a file, then does what the scenario wants.
    { echo '#!/bin/sh'; cat; echo ': >/mnt/stage-2'; } >base/scripts/rc.init
}

early() { # early NAME <<run: a service that is there from the beginning
    service "base/run-image/service/$1"
}

boot() { # boot [OPTION|WORD]...: process 1 of a namespace within ours
    env --default-signal unshare -pfm --kill-child --mount-proc \
        ${through:-} jinn init -C -c /mnt/base -p "$PATH" "$@" \
        <"${input:-/dev/null}" >>console 2>&1 &
    container=$!
    eventually find_init
    root=/proc/$init/root
}

boot_made() { # boot_made [WORD]...: the same, from a base that the maker made for a container
    env --default-signal unshare -pfm --kill-child --mount-proc \
        ${through:-} /mnt/base/bin/init "$@" <"${input:-/dev/null}" >>console 2>&1 &
    container=$!
    eventually find_init
    root=/proc/$init/root
}

find_init() { # $init is the number by which we know the process 1 within
    init=$(sed -n "s/^\([0-9]*\) (.*) [A-Z] $container .*/\1/p" /proc/[0-9]*/stat 2>/dev/null)
    [ -n "$init" ]
}

within() { # within COMMAND...: runs it in the namespaces of process 1
    nsenter -t "$init" -p -m "$@"
}

stage_2() { # stage_2 [OPTION|WORD]...: boots, and returns when stage 2 is done
    boot "$@"
    eventually test -e /mnt/stage-2
}

logged() { # logged TEXT: it is in the catch-all log
    has "$root/run/uncaught-logs/current" "$1"
}

catch_all_logger() { # its pid, as we know it
    process '*log -b -p -d 3 *uncaught-logs '
}

logger_is_back() { # logger_is_back OLD-PID
    now=$(catch_all_logger)
    [ -n "$now" ] && [ "$now" != "$1" ]
}

stopped() { # waits for process 1 to end; its exit code is in $code
    code=0
    wait "$container" || code=$?
}
