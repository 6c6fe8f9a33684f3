# Words for the scenarios about containers: a root file system with one program. Sourced by those.

cell() { # cell: /mnt/cell, with jinn, a place for each file system that containers are given
    mkdir -p cell/proc cell/run cell/dev cell/tmp cell/data cell/etc cell/work
    chmod 1777 cell/tmp cell/data
    cp "$(readlink -f "$suites/jinn/jinn")" cell/jinn
    : >cell/dev/null
    echo root:x:0:0::/:/jinn >cell/etc/passwd
}

into_cell() { # into_cell COMMAND...: as process 1 of a container whose root is the cell, read-only
    unshare -pfm --kill-child sh -c '
        mount --bind /mnt/cell /mnt/cell && mount --rbind /mnt/cell/data /mnt/cell/data &&
        mount -t proc proc /mnt/cell/proc && mount --bind /dev/null /mnt/cell/dev/null &&
        for place in $writable; do mount -t tmpfs -o mode=1777$options tmpfs "/mnt/cell$place"; done &&
        cd /mnt/cell && mount -o remount,ro,bind . && pivot_root . proc && cd / && umount -l /proc &&
        mount -t proc proc /proc && exec "$@"' sh "$@"
}
