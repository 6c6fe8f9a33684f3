# What the pages say, word by word: each Dockerfile of docs/containers.md and of the README is built
# and run, and what examples/containers asks for is tried with the flags that mean the same.

dockerfiles() { # dockerfiles PAGE: into files 1, 2, ... here
    awk '/^```dockerfile$/ { n++; on = 1; next } /^```/ { on = 0 } on { print >n }' "$1"
}

context() { # what the Dockerfiles copy
    cp "$target/jinn" jinn
    mkdir -p services/web
    printf '#!/jinn execlineb -S0\nforeground { echo app is here $@ }\nsleep 1000\n' >app
    printf '#!/jinn execlineb -P\nforeground { echo web is here }\nforeground { fdmove 1 3 echo }\nfdclose 3 sleep 1000\n' \
        >services/web/run
    echo 3 >services/web/notification-fd
    chmod 755 app services/web/run
}

page() { # page PAGE NUMBER FLAGS
    context
    dockerfiles "$top/$1"
    [ -s "$2" ] || fail "no such Dockerfile in $1"
    docker build -q --network none -f "$2" -t "page-$(box)" . >built 2>&1 || fail "$(cat built)"
    start "page-$(box)" "$3"
    eventually said 'app is here'
    eventually said 'web is here'
    [ "$(docker inspect -f '{{.Config.Healthcheck}}' "$(box)")" = '<nil>' ] ||
        eventually inside /jinn check || fail "not healthy"
    docker stop "$(box)" >/dev/null
    same "$4" "$(code)"
    docker rmi -f "page-$(box)" >/dev/null 2>&1 || :
}
case_of page-readme page README.md 1 '' 143
case_of page-containers-run page docs/containers.md 1 '' 143
case_of page-containers-run-restricted page docs/containers.md 1 \
    '--user 12345 --read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /run:mode=1777' 143
case_of page-containers-init page docs/containers.md 2 '' 143
case_of page-containers-init-no-capability page docs/containers.md 2 '--cap-drop ALL' 143

pod='--user 12345:12345 --read-only --cap-drop ALL --security-opt no-new-privileges --memory 32m
    --tmpfs /run:mode=1777'
hooks() { # hooks FLAGS: probes and hook of the pod, the health check of the Compose file
    context
    dockerfiles "$top/docs/containers.md"
    docker build -q --network none -f 1 -t "page-$(box)" . >built 2>&1 || fail "$(cat built)"
    start "page-$(box)" "$pod $1"
    eventually inside /jinn check
    inside /jinn check web || fail "not ready"
    inside /jinn check main || fail "not alive"
    inside /jinn svc -wd -T 3000 -d web || fail "the hook fails"
    ! inside /jinn check web >out || fail "web is down"
    inside /jinn check || fail "nobody wants web"
    docker stop "$(box)" >/dev/null
    same 143 "$(code)"
}
case_of example-pod hooks ''
case_of example-pod-shared-pids hooks --init
