package jinn.journal.file;

import jinn.journal.line.Entry;
import jinn.journal.line.Stamps;
import jinn.journal.line.Zone;
import jinn.kernel.Files;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.Result.Ok;
import jinn.value.Span;

/** A file of lines of which any part can be read. */
public interface Stored {

    /** What stands behind that place does not count. */
    long end();

    /** Fills the span with what stands there; false where that is not there any more. */
    boolean read(long from, Span target);

    void close();

    /** So many bytes of lines that are older tell that all before them are. */
    int IN_ANY_CASE = 1 << 20;

    int LOOK_SIZE = 4096;

    /** In the place of a place: there is none, or what is there is no older. */
    long NOWHERE = -1;
    long YOUNGER = -2;

    /**
     * A place before which all lines are older, as far as they are in order; a line with a
     * stamp begins there, or the file. Sought by halving, but for the last stretch: a clock
     * may have been wrong for a while.
     */
    default long before(Instant time, Zone zone) {
        long older = 0;
        long rest = end();
        while (rest - older > IN_ANY_CASE) {
            long middle = older + (rest - older) / 2;
            long stamped = stamped(middle, time, zone);
            if (stamped == NOWHERE) {
                return older;
            }
            older = stamped == YOUNGER ? older : stamped;
            rest = stamped == YOUNGER ? middle : rest;
        }
        return older;
    }

    /** Where the first line with a stamp begins behind that place. */
    private long stamped(long from, Instant time, Zone zone) {
        byte[] bytes = new byte[LOOK_SIZE + Span.SLACK];
        Span span = new Span();
        span.set(bytes, 0, LOOK_SIZE);
        if (!read(from, span)) {
            return NOWHERE;
        }
        Stamps stamps = new Stamps(zone, new Instant(0, 0));
        int start = LOOK_SIZE;
        for (int at = 0; at < LOOK_SIZE; at++) {
            if (bytes[at] == '\n' && start < at) {
                Entry entry = stamps.read(bytes, start, at);
                if (entry.stamped()) {
                    return entry.time().isBefore(time) ? from + start : YOUNGER;
                }
            }
            start = bytes[at] == '\n' ? at + 1 : start;
        }
        return NOWHERE;
    }

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
