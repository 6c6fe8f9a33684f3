# suite: jinn
# A31: the tree of the maker, for each flavour.
service=run-image/service
tree() { # tree OPTION...: what the maker made, less what is always there
    rm -rf new
    exits 0 s6-linux-init-maker "$@" new
    (cd new && find . -mindepth 1 | sed 's/^..//' | sort) >all
    for path in bin bin/halt bin/init bin/poweroff bin/reboot bin/shutdown env run-image scripts \
        scripts/rc.init scripts/rc.shutdown scripts/rc.shutdown.final $service \
        $service/.s6-svscan $service/.s6-svscan/crash $service/.s6-svscan/finish \
        $service/.s6-svscan/SIGINT $service/.s6-svscan/SIGPWR $service/.s6-svscan/SIGQUIT \
        $service/.s6-svscan/SIGTERM $service/.s6-svscan/SIGUSR1 $service/.s6-svscan/SIGUSR2 \
        $service/.s6-svscan/SIGWINCH $service/.s6-svscan/SIGRTMIN+3 \
        $service/.s6-svscan/SIGRTMIN+4 $service/.s6-svscan/SIGRTMIN+5 $service/.s6-svscan/SIGRTMIN+6 \
        $service/.s6-svscan/SIGRTMIN+13 $service/.s6-svscan/SIGRTMIN+14 \
        $service/.s6-svscan/SIGRTMIN+15 $service/.s6-svscan/SIGRTMIN+16 $service/s6-linux-init-shutdownd \
        $service/s6-linux-init-shutdownd/fifo $service/s6-linux-init-shutdownd/run \
        $service/s6-linux-init-shutdownd/notification-fd; do
        grep -qx "$path" all || fail "no $path with $*"
        sed -i "\\|^$path\$|d" all
    done
}
has_only() {
    printf '%s\n' "$@" | sed "s|^=|$service/|" | sort >expected
    diff expected all || fail "not just that"
}
logger='=s6-svscan-log =s6-svscan-log/fifo =s6-svscan-log/run =s6-svscan-log/notification-fd
    run-image/uncaught-logs'
results='run-image/s6-linux-init-container-results
    run-image/s6-linux-init-container-results/exitcode
    run-image/s6-linux-init-container-results/exitcode.command =.s6-svscan/SIGHUP'
levels='bin/telinit scripts/runlevel =s6-linux-init-runleveld =s6-linux-init-runleveld/run
    =s6-linux-init-runleveld/notification-fd'
hook='=s6-linux-init-logouthookd =s6-linux-init-logouthookd/run
    =s6-linux-init-logouthookd/notification-fd'
tree
has_only $logger $levels
tree -C
has_only $logger $results
tree -C -B
has_only $results
tree -L
has_only $logger $levels $hook
same 1 "$(cat new/$service/s6-linux-init-logouthookd/notification-fd)"
tree -G 'agetty console'
has_only $logger $levels =s6-linux-init-early-getty =s6-linux-init-early-getty/run
same 'agetty console' "$(tail -n 1 new/$service/s6-linux-init-early-getty/run)"
tree -e A='1 2' -e B= -e C
has_only $logger $levels env/A env/B env/C
same '1 2|' "$(tr '\n' '|' <new/env/A)"
same '|' "$(tr '\n' '|' <new/env/B)"
same 0 "$(stat -c %s new/env/C)"
