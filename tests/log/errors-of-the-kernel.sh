# log: its directory becomes read-only, it can open no more files, its user may not search the
# directory any more: nothing is lost, it is told of once, and goes on when that is over.
# suite: jinn
is_root || skip "a mount and a second user take a real root"
mkfifo in
seq 3000 >said
begin() { # begin NAME WORD...: a logger on fifo 8 that has not rotated yet
    name=$1
    shift
    "$@" jinn log -k ./spool-"$name" r50 s4096 n99 ./"$name" <in 2>err &
    logger=$!
    exec 8>in
    seq 500 >&8
    eventually has "$name/current" 500
}
finish() { # finish REASON: what it said when it had to rotate and could not
    exec 8>&-
    wait $logger
    cat "$name"/@* "$name"/current | cmp - said || fail "$name: lines are missing"
    same 1 "$(grep -c "unable to .*: $1" err)"
    [ ! -e spool-"$name" ] || fail "$name: the spool is still there"
}

begin readonly env
mount --bind readonly readonly
mount -o remount,bind,ro readonly
seq 501 3000 >&8
eventually has err 'unable to'
umount readonly
finish 'read-only file system'

begin crowded env
prlimit --pid $logger --nofile=3:1024
seq 501 3000 >&8
eventually has err 'unable to'
prlimit --pid $logger --nofile=1024:1024
finish 'too many open files'

chmod 777 .
begin closed s6-setuidgid nobody
chmod 000 closed
seq 501 3000 >&8
eventually has err 'unable to'
chmod 700 closed
finish 'permission denied'
