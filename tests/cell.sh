# Words for the scenarios about containers: a root file system with one program. Sourced by those.

cell() { # /mnt/cell, with jinn and a place for each file system that containers are given
    mkdir -p cell/proc cell/run cell/dev cell/tmp cell/data cell/etc
    chmod 1777 cell/tmp cell/data
    cp "$(readlink -f "$suites/jinn/jinn")" cell/jinn
    : >cell/dev/null
    echo root:x:0:0::/:/jinn >cell/etc/passwd
}

# into_cell COMMAND...: as process 1 of a container whose root is the cell, read-only but for /data
# and what $writable says (mounted with $options); as another user if $anybody says so.
into_cell() {
    writable="$writable" options="$options" user="${anybody:+--userspec=12345:12345 --groups=}" \
        unshare -pfm --kill-child sh -c '
        mount --bind /mnt/cell /mnt/cell && mount --bind /mnt/cell/data /mnt/cell/data &&
        mount -t proc proc /mnt/cell/proc && mount --bind /dev/null /mnt/cell/dev/null || exit 99
        for place in $writable; do
            mount -t tmpfs -o "mode=1777$options" tmpfs "/mnt/cell$place" || exit 99
        done
        cd /mnt/cell && mount -o remount,ro,bind . && exec env -i PATH=/bin:/usr/sbin:/usr/bin \
            setpriv --no-new-privs chroot $user . "$@"' sh "$@"
}
