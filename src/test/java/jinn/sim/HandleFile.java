package jinn.sim;

import jinn.value.Errno;
import jinn.value.OpenMode.Access;

/** What only stands for a file. */
final class HandleFile extends OpenFile {

    HandleFile(Node node) {
        super(node, Access.READ, true);
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        throw new Refused(Errno.EBADF);
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        throw new Refused(Errno.EBADF);
    }

    @Override
    boolean isReadable(SimProcess by) {
        return false;
    }

    @Override
    boolean isWritable(SimProcess by) {
        return false;
    }

    @Override
    void ended() {
    }
}
