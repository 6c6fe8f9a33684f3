package jinn.sim;

import jinn.kernel.Errno;

/** How much room there is for what files hold; names cost nothing. */
public final class Disk {

    private final Tree tree;
    private long size = Long.MAX_VALUE;
    private Errno errno = Errno.ENOSPC;

    Disk(Tree tree) {
        this.tree = tree;
    }

    /** Files with a name hold no more than that together; what does not fit fails so. */
    public void limit(long bytes, Errno why) {
        size = bytes;
        errno = why;
    }

    /** There is room for everything again. */
    public void unlimited() {
        size = Long.MAX_VALUE;
    }

    /** How many of so many bytes fit there; what is there already takes no room. */
    int fitting(Node.Regular file, long at, int length) {
        if (size == Long.MAX_VALUE || length == 0) {
            return length;
        }
        long growth = Math.max(0, at + length - file.size());
        long free = Math.max(0, size - used(tree.root()));
        int fitting = (int) Math.max(0, length - Math.max(0, growth - free));
        if (fitting == 0) {
            throw new Refused(errno);
        }
        return fitting;
    }

    private static long used(Node.Directory directory) {
        long used = 0;
        for (Node node : directory.entries.values()) {
            used += switch (node) {
                case Node.Directory inner -> used(inner);
                case Node.Regular file -> file.size();
                case Node.Fifo _, Node.Symlink _, Node.Special _ -> 0;
            };
        }
        return used;
    }
}
