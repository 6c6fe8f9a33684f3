# suite: jinn
# The ends of a container as init-maker makes it: TERM from outside, with the exit code that somebody
# left; an essential service that fails for good; a main service that ends; poweroff and reboot.
made() { # a base with a stage 2 that only says that it was there
    rm -rf base stage-2
    exits 0 s6-linux-init-maker -C -c /mnt/base -p "$PATH" -q 1000 base
    { echo '#!/bin/sh'; echo ': >/mnt/stage-2'; } >base/scripts/rc.init
    sleeper base/run-image/service/one
}
up() {
    made
    boot_made
    eventually test -e stage-2
    eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
    eventually is_up "$root/run/service/one"
}
ends() { # ends CODE
    stopped
    same "$1" "$code"
}
results=run/s6-linux-init-container-results
for kept in "" 0 42 300; do
    up
    echo $kept >"$root/$results/exitcode"
    kill -TERM "$init"
    case $kept in
    300) ends 44 ;;
    *) ends "${kept:-0}" ;;
    esac
done
up
echo 7 >"$root/$results/exitcode"
kill -USR2 "$init"
ends 7
# reboot(2) in a namespace is INT or HUP to its process 1, of which the code is 130 or 129.
up
kill -USR1 "$init"
ends 130
up
kill -INT "$init"
ends 129
up
within /mnt/base/bin/halt
ends 0

# Stage 2 does not end, nor does what it left behind: they are told to go, and do not hold it up.
for flag in flag-essential flag-main; do
    made
    printf '#!/bin/sh\nexec >/dev/null 2>&1\nsetsid sleep 1000 &\nexec sleep 1001\n' >base/scripts/rc.init
    service base/run-image/service/important <<'RUN'
#!/bin/sh
echo important
exit 9
RUN
    [ $flag = flag-main ] || {
        printf '#!/bin/sh\nexit 125\n' >base/run-image/service/important/finish
        chmod +x base/run-image/service/important/finish
    }
    : >base/run-image/service/important/$flag
    # It may be over before anybody could look.
    exits 9 env --default-signal unshare -pfm --kill-child --mount-proc /mnt/base/bin/init
done

# Where nothing can be written any more, not even by the logger, the end comes all the same.
exits 0 s6-linux-init-maker -C -N -c /mnt/base -p "$PATH" -q 1000 full
rm -rf base && mv full base
sleeper base/run-image/service/one
printf '#!/bin/sh\nmount -t tmpfs -o size=400k tmpfs /run || exit 99\nexec "$@"\n' >small
chmod +x small
through=/mnt/small
boot_made
eventually is_ready "$root/run/service/s6-linux-init-shutdownd"
eventually is_up "$root/run/service/one"
not sh -c 'cat /dev/zero >"$0/run/fill"' "$root" 2>/dev/null
kill -TERM "$init"
ends 0
