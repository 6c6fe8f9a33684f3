package jinn.sim;

import java.util.Random;
import jinn.value.Errno;

/** How much room there is for what files hold; names cost nothing. */
public final class Disk {

    private final Tree tree;
    private boolean journalled;
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

    /**
     * From now on what is not synced can be lost; what there is now is safe.
     *
     * @param journal whether syncing a file makes all names last, as ext4's journal does; else
     *     only syncing the directory does
     */
    public void beFragile(boolean journal) {
        journalled = journal;
        tree.remember(true);
        syncAll(tree.root());
    }

    void sync(Node node) {
        switch (node) {
            case Node.Regular file -> {
                file.sync();
                if (journalled) {
                    syncNames(tree.root());
                }
            }
            case Node.Directory directory -> directory.sync();
            case Node.Fifo _, Node.Symlink _, Node.Special _ -> throw new Refused(Errno.EINVAL);
        }
    }

    private static void syncNames(Node.Directory directory) {
        directory.sync();
        directory.entries.values().forEach(node -> {
            if (node instanceof Node.Directory inner) {
                syncNames(inner);
            }
        });
    }

    private static void syncAll(Node.Directory directory) {
        directory.sync();
        directory.entries.values().forEach(node -> {
            if (node instanceof Node.Directory inner) {
                syncAll(inner);
            } else if (node instanceof Node.Regular file) {
                file.sync();
            }
        });
    }

    /** What was not synced is lost, or not, or in part. */
    void powerLoss(Random random) {
        unlink(tree.root());
        lose(tree.root(), random);
    }

    private static void unlink(Node.Directory directory) {
        for (Node node : directory.entries.values()) {
            if (node instanceof Node.Directory inner) {
                unlink(inner);
            } else {
                node.links = 0;
            }
        }
    }

    private static void lose(Node.Directory directory, Random random) {
        directory.lose(random);
        for (Node node : directory.entries.values()) {
            if (node instanceof Node.Directory inner) {
                lose(inner, random);
                continue;
            }
            node.links++;
            if (node instanceof Node.Regular file && node.links == 1) {
                file.lose(random);
            }
        }
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
