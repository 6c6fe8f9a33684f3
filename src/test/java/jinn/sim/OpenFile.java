package jinn.sim;

import jinn.value.Errno;
import jinn.value.OpenMode.Access;

/** An open file description: what several descriptors of several processes may share. */
abstract class OpenFile {

    final Node node;
    final Access access;
    boolean blocking;
    private int references;

    OpenFile(Node node, Access access, boolean blocking) {
        this.node = node;
        this.access = access;
        this.blocking = blocking;
    }

    /** May wait inside {@code by}. */
    abstract int read(SimProcess by, byte[] target, int offset, int length);

    abstract int write(SimProcess by, byte[] source, int offset, int length);

    abstract boolean isReadable(SimProcess by);

    abstract boolean isWritable(SimProcess by);

    /** What is ready whether asked for or not: hung up, broken. */
    boolean isBroken() {
        return false;
    }

    /** Only pipes can. */
    void widen(int size) {
        throw new Refused(Errno.EBADF);
    }

    abstract void ended();

    final void hold() {
        references++;
    }

    final void release() {
        references--;
        if (references == 0) {
            if (node != null && node.locker == this) {
                node.locker = null;
            }
            ended();
        }
    }

    final void mustRead() {
        if (access == Access.WRITE) {
            throw new Refused(Errno.EBADF);
        }
    }

    final void mustWrite() {
        if (access == Access.READ) {
            throw new Refused(Errno.EBADF);
        }
    }
}
