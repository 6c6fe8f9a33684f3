package jinn.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jinn.value.FileInfo;
import jinn.value.Instant;

/** An inode. */
abstract sealed class Node {

    final long device;
    final long inode;
    int permissions;
    int uid;
    int gid;
    int links;
    Instant modified = new Instant(0, 0);

    /** The open file that holds a record lock on it. */
    OpenFile locker;

    /** The processes that hold one, and whether they share it. */
    final Map<SimProcess, Boolean> lockers = new LinkedHashMap<>();

    private Node(Number number) {
        device = number.device();
        inode = number.inode();
    }

    /** What makes an inode unique. */
    record Number(long device, long inode) {
    }

    abstract FileInfo.Type type();

    abstract long size();

    long special() {
        return 0;
    }

    FileInfo info() {
        return new FileInfo(type(), permissions, new FileInfo.Identity(device, inode, special()),
                new FileInfo.Owner(uid, gid), size(), links, modified,
                modified);
    }

    static final class Regular extends Node {
        private byte[] bytes = new byte[0];
        private int size;
        private byte[] safe = bytes;

        Regular(Number number) {
            super(number);
        }

        @Override
        FileInfo.Type type() {
            return FileInfo.Type.REGULAR;
        }

        @Override
        long size() {
            return size;
        }

        byte[] content() {
            return Arrays.copyOf(bytes, size);
        }

        int read(int at, byte[] target, int offset, int length) {
            int count = Math.max(0, Math.min(length, size - at));
            System.arraycopy(bytes, Math.min(at, size), target, offset, count);
            return count;
        }

        /** What is in it now outlives a loss of power. */
        void sync() {
            safe = content();
        }

        /**
         * The power is gone: what was only appended stays up to somewhere; of other changes
         * all or nothing.
         */
        void lose(Random random) {
            byte[] now = content();
            boolean appended = now.length >= safe.length
                    && Arrays.equals(now, 0, safe.length, safe, 0, safe.length);
            int kept = appended ? safe.length + random.nextInt(now.length - safe.length + 1)
                    : now.length;
            bytes = appended || random.nextBoolean() ? Arrays.copyOf(now, kept) : safe.clone();
            size = bytes.length;
            sync();
        }

        void write(int at, byte[] source, int offset, int length) {
            resize(Math.max(size, at + length));
            System.arraycopy(source, offset, bytes, at, length);
        }

        void resize(int wanted) {
            if (wanted > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
            }
            if (wanted < size) {
                Arrays.fill(bytes, wanted, size, (byte) 0);
            }
            size = wanted;
        }
    }

    static final class Directory extends Node {
        Map<String, Node> entries = new LinkedHashMap<>();
        /** What it was since it was synced last; the oldest first. */
        final List<Map<String, Node>> past = new ArrayList<>();
        /** The top of this stack hides the directory. */
        final Deque<Directory> mounted = new ArrayDeque<>();
        Directory parent = this;
        /** What the root of a file system is mounted on. */
        Directory covers;

        Directory(Number number) {
            super(number);
        }

        /** The names in it outlive a loss of power as they are. */
        void sync() {
            past.clear();
        }

        /** The power is gone: names are what they were at some time since they were synced. */
        void lose(Random random) {
            int at = random.nextInt(past.size() + 1);
            entries = at < past.size() ? past.get(at) : entries;
            sync();
        }

        @Override
        FileInfo.Type type() {
            return FileInfo.Type.DIRECTORY;
        }

        @Override
        long size() {
            return entries.size();
        }
    }

    static final class Fifo extends Node {
        final PipeBuffer buffer = new PipeBuffer();

        Fifo(Number number) {
            super(number);
        }

        @Override
        FileInfo.Type type() {
            return FileInfo.Type.FIFO;
        }

        @Override
        long size() {
            return 0;
        }
    }

    static final class Symlink extends Node {
        final String target;

        Symlink(Number number, String target) {
            super(number);
            this.target = target;
        }

        @Override
        FileInfo.Type type() {
            return FileInfo.Type.SYMLINK;
        }

        @Override
        long size() {
            return target.length();
        }
    }

    /** A device or a socket: {@code special} says which device. */
    static final class Special extends Node {
        private final FileInfo.Type type;
        private final long special;

        /** What a socket's name leads to; null for devices and names that were left behind. */
        SocketFile socket;

        Special(Number number, FileInfo.Type type, long special) {
            super(number);
            this.type = type;
            this.special = special;
        }

        @Override
        FileInfo.Type type() {
            return type;
        }

        @Override
        long size() {
            return 0;
        }

        @Override
        long special() {
            return special;
        }
    }
}
