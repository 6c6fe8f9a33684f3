package jinn.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jinn.kernel.Directories;
import jinn.value.Errno;
import jinn.value.OpenMode;
import jinn.value.Span;

/** An open regular file, or a directory, of which only names can be read. */
final class PlainFile extends OpenFile {

    private final World world;
    private final boolean appending;
    private static final int NAMES_AT_ONCE = 3;

    private int position;
    private List<String> names;

    PlainFile(World world, Node node, OpenMode mode) {
        super(node, mode.access(), !mode.has(OpenMode.NON_BLOCKING));
        this.world = world;
        this.appending = mode.has(OpenMode.APPEND);
    }

    private Node.Regular regular() {
        if (node instanceof Node.Regular regular) {
            return regular;
        }
        throw new Refused(Errno.EISDIR);
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        mustRead();
        int count = regular().read(position, target, offset, length);
        position += count;
        return count;
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        mustWrite();
        Node.Regular file = regular();
        if (appending) {
            position = (int) file.size();
        }
        int allowed = SimLimits.allowed(by, position, length);
        int count = world.disk().fitting(file, position, allowed);
        file.write(position, source, offset, count);
        file.modified = world.now();
        position += count;
        return count;
    }

    /** What was there when its reading began; the newest first, as tmpfs has it. */
    List<Directories.Named> nextNames() {
        if (names == null) {
            names = new ArrayList<>(((Node.Directory) node).entries.keySet());
            Collections.reverse(names);
        }
        List<Directories.Named> next = new ArrayList<>();
        while (position < names.size() && next.size() < NAMES_AT_ONCE) {
            next.add(new Directories.Named(names.get(position), position + 1));
            position++;
        }
        return next;
    }

    /** A directory is read anew from there. */
    void resume(int place) {
        names = null;
        position = place;
    }

    /** Pipes have no places. */
    static PlainFile of(OpenFile file) {
        if (file instanceof PlainFile plain) {
            return plain;
        }
        throw new Refused(Errno.ESPIPE);
    }

    int readAt(int at, Span target) {
        mustRead();
        int count = regular().read(at, target.bytes(), target.start(),
                target.end() - target.start());
        target.startAt(target.start() + count);
        return count;
    }

    int writeAt(SimProcess by, int at, Span source) {
        mustWrite();
        int allowed = SimLimits.allowed(by, at, source.end() - source.start());
        int count = world.disk().fitting(regular(), at, allowed);
        regular().write(at, source.bytes(), source.start(), count);
        node.modified = world.now();
        source.startAt(source.start() + count);
        return count;
    }

    /** Moves bytes out of a pipe; all of it at once, as a process sees it. */
    int take(SimProcess by, OpenFile from, int at, int length) {
        mustWrite();
        if (!(from instanceof PipeFile pipe) || appending) {
            throw new Refused(Errno.EINVAL);
        }
        int allowed = SimLimits.allowed(by, at, length);
        byte[] bytes = pipe.taken(world.disk().fitting(regular(), at, allowed));
        regular().write(at, bytes, 0, bytes.length);
        node.modified = world.now();
        return bytes.length;
    }

    @Override
    boolean isReadable(SimProcess by) {
        return true;
    }

    @Override
    boolean isWritable(SimProcess by) {
        return true;
    }

    @Override
    void ended() {
    }
}
