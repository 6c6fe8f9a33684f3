package jinn.journal;

import jinn.kernel.Files;
import jinn.value.Fd;
import jinn.value.Result.Ok;
import jinn.value.Span;

/** A file of lines of which any part can be read. */
interface Stored {

    /** What stands behind that place does not count. */
    long end();

    /** Fills the span with what stands there; false where that is not there any more. */
    boolean read(long from, Span target);

    void close();

    /** As it is on the disk. */
    record Plain(Files files, Fd fd, long end, boolean kept) implements Stored {

        @Override
        public boolean read(long from, Span target) {
            long at = from;
            while (target.start() < target.end()) {
                if (!(files.readAt(fd, at, target) instanceof Ok<Integer>(Integer count))
                        || count == 0) {
                    return false;
                }
                at += count;
            }
            return true;
        }

        /** Unless somebody else reads on in it. */
        @Override
        public void close() {
            if (!kept) {
                files.close(fd);
            }
        }
    }
}
