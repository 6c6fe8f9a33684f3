package jinn.run;

/** How it stands. {@code scanners} are those that live. */
public sealed interface State {

    /** Nothing runs. */
    record Fresh() implements State {
    }

    /** The services run; the command comes when they are ready. */
    record Awaiting(int scanners) implements State {
    }

    /** The command runs. */
    record Running(int scanners) implements State {
    }

    /**
     * The command was told to end.
     *
     * @param code what the tree ended with; {@link #NONE} where the command's end is the cause
     */
    record Ending(int scanners, int code, long sinceNs) implements State {
    }

    /**
     * The command has ended, the services were told to.
     *
     * @param lowering those that depend on each other go down first, in their order
     */
    record Stopping(int scanners, int code, boolean lowering) implements State {

        Stopping(int scanners, int code) {
            this(scanners, code, false);
        }
    }

    /** Remaining processes are told to exit, then killed. */
    record Cleaning(int code, Phase phase) implements State {
    }

    record Gone() implements State {
    }

    /** What remaining processes were sent. */
    enum Phase {
        NOT_SEEN, ASKED, KILLED
    }

    int NONE = -1;
}
