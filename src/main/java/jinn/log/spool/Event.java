package jinn.log.spool;

import jinn.value.Errno;

/** What happens to a spool. */
sealed interface Event {

    /** What there is nothing more to say of. */
    enum Plain implements Event {
        /** The file is open, and holds a header. */
        OPENED,
        /** The same, but its last line needs an end. */
        OPENED_TORN,
        LINE_ENDED,
        /** Lines are wanted, and there are none in the file. */
        READ_WANTED,
        /** Some bytes came from stdin to the file. */
        TOOK,
        /** There is more room now for what had none. */
        ROOM_MADE,
        /** The header is written. */
        NOTED,
        /** The file has the size that the header says. */
        WAS_CUT,
        /** What memory alone had is in the file too. */
        TAKEN_UP,
        TAKE_UP_FAILED,
        /** The time to try again has come. */
        RETRY_DUE
    }

    /** Something did not work, for that reason. */
    record Failed(Part part, Errno errno) implements Event {
    }

    /** What did not work. */
    enum Part {
        OPEN, TAKE,
        /** Making room for what was to be taken. */
        ROOM,
        /** Reading, noting, copying, cutting or ending the line. */
        FILE
    }

    /** All sinks were offered what there is. */
    record Settled(Backlog backlog) implements Event {
    }

    /** Others need room on the disk. */
    record CompactWanted(Backlog backlog) implements Event {
    }

    /** What waits stands at the front once more: places are less by {@code done}. */
    record Copied(long size, long done) implements Event {
    }

    /**
     * How much lies in the file, and whether memory holds anything.
     *
     * @param done bytes at its front that every sink has dealt with
     * @param waiting bytes behind them
     * @param passedOn whether no record waits in memory
     */
    record Backlog(long done, long waiting, boolean passedOn, OfFile file) {

        /** Whether that much is dealt with, and the rest need not be copied onto itself. */
        boolean isWorthwhile(long min) {
            return done >= min && waiting <= done;
        }
    }

    /** Whether the file of a spool is there, or may be opened once more. */
    enum OfFile {
        OPEN, DUE, ABSENT
    }
}
