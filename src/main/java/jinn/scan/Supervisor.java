package jinn.scan;

/** How it stands with one supervisor. Times are of the monotonic clock. */
public sealed interface Supervisor {

    /** None runs and none shall. */
    record Absent() implements Supervisor {
    }

    /** Wanted, but the catch-all logger comes first. */
    record Held() implements Supervisor {
    }

    /** Dead; to be started again at that time. */
    record Due(long atNs) implements Supervisor {
    }

    record Alive(long startedNs) implements Supervisor {
    }

    Supervisor ABSENT = new Absent();
    Supervisor HELD = new Held();
}
