package jinn.sim;

import jinn.kernel.Errno;
import jinn.kernel.OpenMode;

/** An open regular file, or a directory, which can be neither read nor written. */
final class PlainFile extends OpenFile {

    private final World world;
    private final boolean appending;
    private int position;

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
        file.write(position, source, offset, length);
        file.modified = world.now();
        position += length;
        return length;
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
