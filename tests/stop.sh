# Words for the scenarios about the end of a machine or a container. Sourced by those themselves.

results=/run/s6-linux-init-container-results
daemon=/run/service/s6-linux-init-shutdownd
image=base/run-image/service

script() { # script PATH <<text: an executable shell script
    { echo '#!/bin/sh'; cat; } >"$1"
    chmod +x "$1"
}

lay_out() { # lay_out OPTION-OF-THE-MAKER... <<rc.init: makes /mnt/base
    exits 0 jinn init-maker -c /mnt/base -p "$PATH" "$@" base
    { cat; echo ': >/mnt/stage-2'; } | script base/scripts/rc.init
}

container() { # container [OPTION-OF-THE-MAKER]... <<rc.init
    lay_out -C "$@"
}

up() { # up [WORD]...: boots, and returns when the shutdown daemon listens
    rm -f stage-2
    env --default-signal unshare -pfm --kill-child --mount-proc ${through:-} base/bin/init "$@" \
        <"${input:-/dev/null}" >>console 2>&1 &
    container=$!
    eventually find_init
    root=/proc/$init/root
    eventually test -e /mnt/stage-2
    eventually is_ready "$root$daemon"
}

ordered() { # ordered COMMAND...: inside; the end that it orders may be there before its own
    code=0
    within "$@" >out 2>err || code=$?
    case $code in 0 | 137) ;; *) fail "exit $code: $*: $(cat out err)" ;; esac
}

ends() { # ends CODE: process 1 ends with that exit code
    stopped
    [ "$1" = "$code" ] || fail "process 1 ended with $code, not $1"
}

lives() { # lives: process 1 does
    kill -0 "$init" 2>/dev/null
}

order() { # order BYTES: what a client would write, in the escapes of printf
    printf "$1" >"$root$daemon/fifo"
}

zeros() { # zeros COUNT
    printf '\\000%.0s' $(seq "$1")
}

stubborn() { # stubborn NAME: an early service that TERM does not end
    early "$1" <<-'RUN'
		#!/bin/sh
		trap 'echo "I was told"; : >/mnt/told' TERM
		: >/mnt/stubborn
		while :; do sleep 0.05; done
	RUN
}

now_ms() {
    echo $(($(date +%s%N) / 1000000))
}
