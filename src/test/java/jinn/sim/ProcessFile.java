package jinn.sim;

import jinn.value.Errno;
import jinn.value.OpenMode.Access;

/** A pidfd. */
final class ProcessFile extends OpenFile {

    private final SimProcess process;

    ProcessFile(SimProcess process) {
        super(null, Access.READ, false);
        this.process = process;
    }

    SimProcess process() {
        return process;
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        throw new Refused(Errno.EINVAL);
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        throw new Refused(Errno.EINVAL);
    }

    @Override
    boolean isReadable(SimProcess by) {
        return !process.isAlive();
    }

    @Override
    boolean isWritable(SimProcess by) {
        return false;
    }

    @Override
    void ended() {
    }
}
