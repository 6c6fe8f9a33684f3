package jinn.scan.tree;

/** How it stands with one supervisor. Times are of the monotonic clock. */
public sealed interface Supervisor {

    /** None runs and none shall. */
    record Absent() implements Supervisor {
    }

    /** Wanted, but the catch-all logger comes first. */
    record Held() implements Supervisor {
    }

    /** Dead; to be started again at that time. {@code failures}: in a row, of its own. */
    record Due(long atNs, int failures) implements Supervisor {

        public Due(long atNs) {
            this(atNs, 0);
        }
    }

    /** {@code failures}: of those before it. */
    record Alive(long startedNs, int failures) implements Supervisor {

        public Alive(long startedNs) {
            this(startedNs, 0);
        }
    }

    Supervisor ABSENT = new Absent();
    Supervisor HELD = new Held();
}
