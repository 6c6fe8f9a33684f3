# Sourced by tests/s6-overlay: words for its cases. A case is a function; it fails by `fail WHY`.
box=

make_template() { # the root of an image: s6-overlay, busybox, jinn
    rm -rf --one-file-system "$root" "$work/template"
    mkdir -p "$work/template"
    cp -a "$rootfs/." "$work/template/" || return 1
    image=$work/template
    mkdir -p "$image/bin" "$image/etc" "$image/proc" "$image/dev" "$image/var" "$image/root" "$image/data"
    mkdir -p -m 1777 "$image/tmp"
    cp "$(command -v busybox)" "$image/busybox"
    for program in $(busybox --list); do
        ln -sf /busybox "$image/bin/$program"
    done
    cp "$target/jinn" "$image/jinn"
    printf 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n' >"$image/etc/passwd"
    printf 'root:x:0:\nnogroup:x:65534:\n' >"$image/etc/group"
    ln -s /run "$image/var/run"
    # The images' own line. What of C there may have been in /command is a symlink, and leads to jinn now.
    ln -sf ../package/admin/execline/command/execlineb "$image/command/execlineb"
    chroot "$image" /jinn install-links --s6 /command
}

it() { # it NAME FUNCTION [ARGUMENT...]: a case
    [ -z "$words" ] || {
        chosen=
        for word in $words; do case $1 in *"$word"*) chosen=yes ;; esac; done
        [ -n "$chosen" ] || return 0
    }
    name=$1
    shift
    rm -rf --one-file-system "$root"
    cp -al "$work/template" "$root" || exit 1
    : >"$console"
    if (trap end_box EXIT; "$@") >"$work/why" 2>&1; then
        passed=$((passed + 1))
        echo "ok s6-overlay $name"
    else
        failed=$((failed + 1))
        echo "not ok s6-overlay $name"
        sed 's/^/    /' "$work/why"
        sed 's/^/    | /' "$console" | tail -n 40
    fi
    [ -z "$keep" ] || cp "$console" "$work/logs/$name"
}

fail() {
    echo "$*"
    exit 1
}

eventually() { # eventually COMMAND...: within 20 seconds or so
    left=200
    until "$@" 2>/dev/null; do
        left=$((left - 1))
        [ "$left" -gt 0 ] && kill -0 "$box" || fail "it never came true: $*"
        sleep 0.1
    done
}

same() { # same EXPECTED ACTUAL
    [ "$1" = "$2" ] || fail "expected <$1> got <$2>"
}

said() { # said TEXT: by the container
    grep -qF -- "$1" "$console" || fail "it does not say: $1"
}

traced() { # traced LINE...: what scripts have written to /data/trace, in order
    same "$(printf '%s\n' "$@")" "$(cat "$root/data/trace" 2>/dev/null)"
}

script() { # script PATH <<text: an executable file of the image
    mkdir -p "$root${1%/*}"
    cat >"$root$1"
    chmod 755 "$root$1"
}

oneshot() { # oneshot NAME UP DOWN DEPENDENCY...: a service of the user's
    made=/etc/s6-overlay/s6-rc.d/$1
    mkdir -p "$root$made/dependencies.d"
    echo oneshot >"$root$made/type"
    echo "$2" >"$root$made/up"
    [ -z "$3" ] || echo "$3" >"$root$made/down"
    in_user "$@"
}

longrun() { # longrun NAME NOTIFICATION-FD-OR-NOTHING - DEPENDENCY... <<run
    made=/etc/s6-overlay/s6-rc.d/$1
    mkdir -p "$root$made/dependencies.d"
    echo longrun >"$root$made/type"
    [ -z "$2" ] || echo "$2" >"$root$made/notification-fd"
    script "$made/run"
    in_user "$@"
}

in_user() { # in_user NAME ONE TWO DEPENDENCY...
    enabled=$1
    shift 3
    for needed; do
        : >"$root$made/dependencies.d/$needed"
    done
    : >"$root/etc/s6-overlay/user-bundles.d/user/contents.d/$enabled"
}

# contained SETTINGS WORD...: /init, as process 1 with an environment of SETTINGS alone. In $mounts
# `ro`: a read-only root but for /data, and a tmpfs on /run; $user: its user.
contained() {
    settings=$1
    shift
    root="$root" settings="$settings" mounts="${mounts-}" user="${user-}" \
        exec unshare -pfmun --kill-child sh -c '
        mount --bind "$root" "$root" && mount --bind "$root/data" "$root/data" &&
        mount -t proc proc "$root/proc" && mount -t tmpfs tmpfs "$root/dev" || exit 99
        for device in null zero tty; do
            : >"$root/dev/$device" && mount --bind "/dev/$device" "$root/dev/$device" || exit 99
        done
        case $mounts in ro)
            mkdir -p "$root/run" && mount -t tmpfs -o mode=755 tmpfs "$root/run" &&
            mount -o remount,ro,bind "$root" || exit 99
        esac
        cd "$root" && exec chroot ${user:+--userspec=$user --groups=} . \
            /busybox env -i PATH=/usr/bin:/bin $settings /init "$@"
    ' sh "$@"
}

ends() { # ends CODE SETTINGS WORD...: a container with a command
    code=$1 actual=0
    shift
    (contained "$@") </dev/null >"$console" 2>&1 &
    box=$!
    end_in_time
    same "$code" "$actual"
}

start() { # start SETTINGS WORD...: until its services are up, as its shell has it
    (contained "$@") </dev/null >"$console" 2>&1 &
    box=$!
}

first() { # its process 1, from outside
    cat "/proc/$box/task/$box/children" 2>/dev/null | tr -d ' '
}

asked() { # asked PROGRAM...: inside
    nsenter -t "$(first)" -m -p -r env -i PATH=/command:/bin "$@"
}

stop() { # stop CODE: as docker stop does
    kill "$(first)"
    end_in_time
    same "$1" "$actual"
}

end_in_time() { # the exit code is in $actual
    left=300 actual=0
    while kill -0 "$box" 2>/dev/null && [ "$left" -gt 0 ]; do
        case $(sed 's/.*) //' "/proc/$box/stat" 2>/dev/null) in '' | Z*) break ;; esac
        left=$((left - 1))
        sleep 0.1
    done
    [ "$left" -gt 0 ] || { end_box; fail 'it does not end'; }
    wait "$box" || actual=$?
    box=
}

end_box() {
    [ -z "$box" ] || kill -9 "$box" 2>/dev/null
    box=
}
