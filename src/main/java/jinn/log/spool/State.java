package jinn.log.spool;

/**
 * Where a spool stands.
 *
 * @param complained of a failure, and nothing was taken since
 */
record State(Phase phase, boolean complained) {

    /** What it is in the middle of. */
    sealed interface Phase {
    }

    /** In the middle of nothing. */
    enum Steady implements Phase {
        /** There is no file yet. */
        UNOPENED,
        /** The last line of the file needs an end: the pipe of its rest is gone. */
        ENDING_LINE,
        /** Input comes through the file. */
        TAKING,
        /** Input goes past the file, through memory alone. */
        BYPASSED;

        /** Whether what is dealt with can be given back. */
        boolean isOfFile() {
            return this == ENDING_LINE || this == TAKING;
        }
    }

    /**
     * A file that gets smaller.
     *
     * @param size it will have
     * @param done so many bytes were dealt with before what waits was copied to the front
     * @param after where it goes on then
     */
    record Shrinking(Stage stage, long size, long done, Steady after) implements Phase {

        Shrinking at(Stage other) {
            return new Shrinking(other, size, done, after);
        }
    }

    /** How far that has got. */
    enum Stage {
        /** What waits was copied: the header is to say that the file will be cut. */
        ANNOUNCING,
        /** The header says that it is being cut. */
        CUTTING,
        /** It is cut: the header is to say that it is. */
        CONCLUDING
    }

    /** Something failed: nothing is taken before the next retry. */
    record Blocked(Phase then) implements Phase {
    }

    State to(Phase next) {
        return new State(next, complained);
    }

    /** The size that the header has to say the file is being cut to; 0 for none. */
    long cut() {
        Phase at = phase instanceof Blocked blocked ? blocked.then() : phase;
        return at instanceof Shrinking shrinking && shrinking.stage() != Stage.CONCLUDING
                ? shrinking.size() : 0;
    }

    boolean isBlocked() {
        return phase instanceof Blocked;
    }
}
