package jinn.sim;

import java.util.EnumSet;
import java.util.Set;
import jinn.value.Errno;
import jinn.value.OpenMode.Access;
import jinn.value.Signal;

/** A signalfd: shows the pending signals of whoever looks. */
final class SignalFile extends OpenFile {

    private final Set<Signal> wanted;

    SignalFile(Set<Signal> wanted) {
        super(null, Access.READ, false);
        this.wanted = wanted;
    }

    /** The lowest number goes first, as Linux has it. */
    Signal take(SimProcess by) {
        Set<Signal> both = EnumSet.copyOf(wanted);
        both.retainAll(by.pending());
        if (both.isEmpty()) {
            throw new Refused(Errno.EAGAIN);
        }
        Signal first = both.iterator().next();
        by.pending().remove(first);
        return first;
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        throw new UnsupportedOperationException("read of a signalfd other than by next()");
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        throw new Refused(Errno.EINVAL);
    }

    @Override
    boolean isReadable(SimProcess by) {
        for (Signal signal : by.pending()) {
            if (wanted.contains(signal)) {
                return true;
            }
        }
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
