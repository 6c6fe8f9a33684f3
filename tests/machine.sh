# Words for the scenarios about a whole machine: a root of its own, in memory, with busybox as its
# tools and a fifo as its console. Sourced by those themselves. Only here may all file systems be
# unmounted or made read-only: those of the system that tests are out of reach.

is_root || skip "it makes device nodes"
command -v busybox >/dev/null || skip "busybox is not installed"
! ldd "$(command -v busybox)" >/dev/null 2>&1 || skip "busybox is not static"
. "$tests/stop.sh"

home=/mnt/root # what the machine sees as its root
mkdir $home
mount -t tmpfs -o mode=755 tmpfs $home
mkdir -p $home/bin $home/dev $home/proc $home/etc $home/var/log $home/run $home/old $home/tmp
cp /mnt/.target/jinn "$(command -v busybox)" $home/bin/
for name in sh cat sleep grep mount umount touch date ls sed readlink mkdir ps; do
    ln -s busybox $home/bin/$name
done
echo root:x:0:0::/:/bin/sh >$home/etc/passwd
echo root:x:0: >$home/etc/group
mknod -m 666 $home/dev/null c 1 3
mkfifo -m 600 $home/dev/console
(exec cat <>$home/dev/console >>console) &

machine() { # machine [OPTION-OF-THE-MAKER]... <<rc.init
    rm -rf $home/base
    exits 0 jinn init-maker -b /bin/jinn -c /base -p /bin "$@" $home/base
    { cat; echo ': >/stage-2'; } | script $home/base/scripts/rc.init
}

enter() { # enter PROGRAM...: process 1 of the machine
    rm -f $home/stage-2
    mount -o remount,rw $home
    : >console
    env --default-signal unshare -pfm --kill-child sh -c '
        cd /mnt/root && pivot_root . old && exec bin/busybox chroot . /bin/sh -c "
            mount -t proc proc /proc && umount -l /old
            exec \"\$@\" </dev/null >/dev/console 2>&1" 0 "$@"' 0 "$@" &
    container=$!
    eventually find_init
    root=/proc/$init/root
}

powered() { # powered [WORD]...: switched on, and ready for orders
    enter /base/bin/init "$@"
    eventually test -e $home/stage-2
    eventually within /bin/jinn svok $daemon
    eventually ready
}

ready() {
    [ "$(within /bin/jinn svstat -o ready $daemon 2>/dev/null)" = true ]
}

shown() { # shown TEXT...: the console has these, in this order
    at=0
    for text; do
        line=$(grep -nF -- "$text" console | cut -d : -f 1 | head -n 1)
        [ -n "$line" ] && [ "$line" -gt "$at" ] || fail "not in its order: $text"
        at=$line
    done
}
