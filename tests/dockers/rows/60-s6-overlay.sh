# s6-overlay without a program of C, as docs/containers.md builds it; tests/s6-overlay has many more cases,
# without Docker. Only where its archive was unpacked into target/s6-overlay/rootfs.
overlay=$target/s6-overlay/rootfs

overlay_image() { # the third Dockerfile of the page, once
    [ ! -e "$kept/overlay-made" ] || return 0
    dockerfiles "$top/docs/containers.md"
    context
    tar -C "$overlay" --owner 0 --group 0 --numeric-owner -cf s6-overlay-noarch.tar.xz .
    import "$kept/images/roomy" busybox
    mkdir -p s6-rc.d/web
    echo longrun >s6-rc.d/web/type
    mv services/web/run services/web/notification-fd s6-rc.d/web/
    docker build -q --network none -f 3 -t overlay . >built 2>&1 || fail "$(cat built)"
    : >"$kept/overlay-made"
}

overlay_ends() { # overlay_ends CODE OUTPUT FLAGS WORD...
    overlay_image
    flags=$3 expected=$1 output=$2
    shift 3
    ends_alone overlay "$expected" "$output" overlay "$flags" "$@"
}

overlay_stops() { # overlay_stops FLAGS: without a command; the end that is asked for is none that failed
    overlay_image
    start overlay "$1"
    eventually said 'web is here'
    eventually inside /command/s6-svstat -o ready /run/service/web
    like '*legacy-services*' "$(inside /command/s6-rc -a list)"
    same 0 "$(stopped)"
    said 'service web successfully stopped' || fail "it was not stopped"
}

if [ -e "$overlay/init" ]; then
    rm -f "$kept/overlay-made"
    case_of overlay-code overlay_ends 7 '*web successfully started*hi*' '' sh -c 'echo hi; exit 7'
    case_of overlay-read-only overlay_ends 7 '*hi*' '--read-only --tmpfs /run:exec -e S6_READ_ONLY_ROOT=1' \
        sh -c 'echo hi; exit 7'
    case_of overlay-any-user overlay_ends 7 '*12345*' '--user 12345 --tmpfs /run:exec,uid=12345' \
        sh -c 'id -u; exit 7'
    case_of overlay-no-capability overlay_ends 7 '*hi*' '--cap-drop ALL --security-opt no-new-privileges' \
        sh -c 'echo hi; exit 7'
    case_of overlay-variables overlay_ends 0 '*word none*' '-e WORD=word' \
        sh -c 'echo $(with-contenv sh -c "echo \$WORD") ${WORD-none}'
    case_of overlay-silent overlay_ends 0 'web is here' '-e S6_VERBOSITY=0' true
    case_of overlay-stop overlay_stops ''
    case_of overlay-stop-logged overlay_stops '-e S6_LOGGING=1'
else
    echo "SKIPPED docker: nothing of s6-overlay-noarch in $overlay"
fi
