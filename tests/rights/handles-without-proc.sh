# Where there is no /proc, as early on a machine, nothing leads from a handle to its file. What can
# be opened is changed by that, if it is the same file; what cannot be fails with a word.
. "$tests/rights.sh"
users

unproc() { # unproc COMMAND...: in a mount namespace that has none
    unshare -m sh -c 'while umount -l /proc 2>/dev/null; do :; done; [ ! -e /proc/self ] || exit 99
        exec "$@"' unproc "$@"
}
modes() { stat -c '%a' "$@" | paste -sd ' ' -; }

touch file
mkdir directory
mkfifo fifo
mknod null c 1 3
chmod 644 file fifo null
gives 0 '' unproc jinn chmod 4750 file
gives 0 '' unproc jinn chmod 2711 directory
gives 0 '' unproc jinn chmod 620 fifo
same '4750 2711 620' "$(modes file directory fifo)"
exits 1 unproc jinn chmod 666 null
has err 'unable to change null: function not implemented' || fail "$(cat err)"
same 644 "$(modes null)"

# What is made gets its mode from the first moment on, or afterwards, be it a device.
mkdir set-group
chmod 2777 set-group
gives 0 '' unproc jinn mkdir -m 755 set-group/new
gives 0 '' unproc jinn mkdir -m 2755 set
gives 0 '' unproc jinn mkfifo -m 600 made
same '755 2755 600' "$(modes set-group/new set made)"
mkdir nodes
mknod nodes/null c 1 3
mkfifo nodes/fifo
touch nodes/file
ln -s file nodes/link
chmod 666 nodes/null
chmod 4711 nodes/file
chown -h $alice:$alice nodes/*
chmod 4711 nodes/file
gives 0 '' unproc jinn hiercopy nodes copy
same "$(cd nodes && stat -c '%n %F %a %u %g' -- *)" "$(cd copy && stat -c '%n %F %a %u %g' -- *)"
chmod 600 nodes/fifo
gives 0 '' unproc jinn hiercopy nodes copy
same 600 "$(modes copy/fifo)"

# A name that is exchanged between the handle and the opening gives a mode to nothing else.
as_user $alice sh -c 'mkdir /mnt/alice/tree && cd /mnt/alice/tree && : >x && chmod 4777 x'
echo secret >/mnt/alice/tree/y
chmod 600 /mnt/alice/tree/y
exec 5</mnt/alice/tree/y
(cd /mnt/alice/tree && exec setpriv --reuid $alice --regid $alice --clear-groups perl -e '
    while (1) {
        open(my $mine, "<", "x");
        syscall(316, -100, my $x = "x", -100, my $y = "y", 2);
        chmod(04777, $mine) if -o $mine;
    }') &
exchanger=$!
for round in 1 2 3 4 5 6 7 8 9 10; do
    unproc sh -c 'for i in 1 2 3 4 5 6 7 8 9 10; do jinn chmod -R go-w /mnt/alice/tree; done' \
        >/dev/null 2>&1 || :
    same '600 0 0' "$(stat -L -c '%a %u %g' /proc/$$/fd/5)"
done
kill $exchanger
wait $exchanger 2>/dev/null || :
exec 5<&-
rm -rf /mnt/alice/tree
