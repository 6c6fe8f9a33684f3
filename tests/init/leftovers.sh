# suite: jinn
# A27: with -N, and with -n, what a shutdown left in /run (a stage 4, a container's results) does
# not end the next boot; nor do services that were killed with their container, hidden ones or not.
basedir </dev/null
left=/run/service/s6-linux-init-shutdownd
results=/run/s6-linux-init-container-results
for option in -N -n; do
    rm -rf stage-2 /run/*
    mkdir -p $left $results
    printf '#!/bin/sh\n: >/mnt/stage-4\n' >"$left/stage 4"
    chmod 755 "$left/stage 4"
    echo 42 >$results/exitcode
    echo p >$results/haltcode
    early s6-linux-init-shutdownd <<'RUN'
#!/bin/sh
[ ! -e 'stage 4' ] || exec './stage 4'
: >/mnt/daemon
exec sleep 1000
RUN
    rm -f daemon
    stage_2 $option
    eventually test -e daemon
    not test -e stage-4 || fail "the last shutdown goes on"
    not test -e "$root$results/exitcode" || fail "the last exit code is still there"
    not test -e "$root$results/haltcode" || fail "the last kind of stop is still there"
    kill -9 "$init"
    stopped

    rm -rf base/run-image/service/s6-linux-init-shutdownd
    sleeper base/run-image/service/important
    : >base/run-image/service/important/flag-main
    stage_2 $option
    eventually is_up "$root/run/service/important"
    cp -a "$root/run/service/important" "$root/run/service/.s6-linux-init-shutdownd:important:a1b2c3"
    kill -9 "$init"
    stopped
    stage_2 $option
    eventually is_up "$root/run/service/important"
    same 1 "$(ls -A "$root/run/service" | grep -c important)"
    kill -9 "$init"
    stopped
    rm -rf base/run-image/service/important
done
