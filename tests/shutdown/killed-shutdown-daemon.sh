# suite: jinn
# kill -9 of the shutdown daemon, wherever the shutdown is, ends in the shutdown all the same: before
# its time, while rc.shutdown runs (which is not run again), while services go down, with its
# supervisor, and again and again.
. "$tests/stop.sh"
container -q 600000 </dev/null
script base/scripts/rc.shutdown <<'RUN'
echo run >>/mnt/runs
while [ ! -e /mnt/go ]; do sleep 0.05; done
RUN
early slow <<'RUN'
#!/bin/sh
trap 'touch /mnt/told; while [ ! -e /mnt/gone ]; do sleep 0.05; done; exit 0' TERM
touch /mnt/slow
while :; do sleep 0.05; done
RUN
daemon_pid() { process '*shutdownd -d3 *'; }
is_there() { # While a run script becomes the daemon, an exec has no words for a moment.
    victim=$(daemon_pid)
    [ -n "$victim" ]
}
killed() { # as the daemon and, where one is named, a supervisor
    eventually is_there
    kill -9 $victim "$@"
}
another() { # One that is killed has not gone at once.
    [ -n "$(daemon_pid)" ] && [ "$(daemon_pid)" != "$victim" ]
}
anew() {
    rm -f runs go gone told slow
    up
    eventually test -e slow
}

anew
exits 0 within /mnt/base/bin/shutdown -r +1
eventually has "$root$daemon/shutdown" 'waiting r' # What is still in the fifo dies with its reader.
killed
eventually another
eventually is_ready "$root$daemon"
has "$root$daemon/shutdown" 'waiting r' || fail "the order is forgotten"
: >go
: >gone
ordered /mnt/base/bin/poweroff
ends 130

anew
ordered /mnt/base/bin/poweroff
eventually test -s runs
killed
eventually another
killed
eventually another
: >go
: >gone
ends 130
same run "$(cat runs)"

anew
ordered /mnt/base/bin/reboot
eventually test -s runs
killed $(supervisor s6-linux-init-shutdownd)
eventually another
: >go
eventually test -e told
killed
: >gone
ends 129
same run "$(cat runs)"

anew
: >go
ordered /mnt/base/bin/poweroff
eventually test -e told
killed $(supervisor s6-linux-init-shutdownd)
: >gone
ends 130
