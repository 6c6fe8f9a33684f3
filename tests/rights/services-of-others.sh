# Root asks, commands and tells a service whose directory is alice's, who has put there what she
# likes: nothing of root's is written to, and nobody is held up.
. "$tests/rights.sh"
users

echo precious >precious
chmod 600 precious
mkfifo -m 600 fifo-of-root
unharmed() { # While the fifo is open: the last one to close it loses what is in it.
    same 'precious 0 600' "$(cat precious) $(stat -c '%u %a' precious)"
    same 0 "$(perl -e 'use Fcntl; sysopen(F, "fifo-of-root", O_RDONLY | O_NONBLOCK);
        print sysread(F, my $told, 9) || 0')"
}
sv=/mnt/alice/sv
home() { # home: an empty service directory of alice's
    rm -rf $sv
    as_user $alice mkdir -p $sv/supervise $sv/event
    as_user $alice sh -c "printf '#!/bin/sh\n' >$sv/run; chmod +x $sv/run; : >$sv/supervise/lock"
}
refused() { # refused COMMAND...: it says so, and returns
    code=0
    timeout 600 "$@" >out 2>err || code=$?
    case $code in
    1 | 99 | 100 | 111) ;;
    *) fail "exit $code: $*: $(cat out err)" ;;
    esac
    [ -s err ] || fail "nothing was said by $*"
}

# Orders go to fifos, and to no other name of one.
for planted in /mnt/precious /mnt/fifo-of-root /dev/zero /nowhere /mnt/alice; do
    home
    as_user $alice ln -s $planted $sv/supervise/control
    exec 8<>fifo-of-root
    refused jinn svc -u $sv
    unharmed
    exec 8<&-
done
for planted in precious fifo-of-root; do
    home
    ln $planted $sv/supervise/control
    exec 8<>fifo-of-root
    refused jinn svc -u $sv
    unharmed
    exec 8<&-
    rm $sv/supervise/control
done

# Events go to fifos that have but one name.
home
listener=ftrig1:@400000006b02ed88227b6880:eRDxrD
for planted in precious fifo-of-root; do
    ln $planted $sv/event/$listener
    exec 8<>fifo-of-root
    exits 0 jinn ftrig-notify $sv/event u
    exits 0 jinn cleanfifodir $sv/event
    unharmed
    exec 8<&-
    rm -f $sv/event/$listener
done
as_user $alice ln -s /mnt/precious $sv/event/$listener
exits 0 jinn ftrig-notify $sv/event u
unharmed

# Status that is none: a fifo, a device without an end, a directory, one that is too long.
for planted in 'mkfifo' 'ln -s /dev/zero' 'mkdir' 'ln -s /dev/full' 'cp /bin/sh'; do
    home
    as_user $alice mkfifo $sv/supervise/control
    as_user $alice jinn setlock $sv/supervise/lock sleep 1000 &
    holder=$!
    eventually jinn svok $sv
    as_user $alice $planted $sv/supervise/status
    refused jinn svstat $sv
    refused jinn svwait -t 300 -u $sv
    kill $holder
    wait $holder 2>/dev/null || :
done
unharmed

# Names in what root reads: one line each, and no order to the terminal.
as_user $alice mkdir -p /mnt/alice/names
as_user $alice perl -e 'mkdir "/mnt/alice/names/a\njinn rm: warning: forged\e[2J"'
mount --bind /mnt/alice/names/a* /mnt/alice/names/a*
exits 1 jinn rm -r /mnt/alice/names
same 0 "$(grep -c '^jinn rm: warning: forged' err)"
same 0 "$(tr -d '\n' <err | LC_ALL=C tr -dc '\000-\037\177' | wc -c)"
has err 'a^Jjinn rm: warning: forged' || fail "$(cat err)"
umount /mnt/alice/names/a*
