package jinn.kernel;

public interface Clock {

    /** Real time: jumps when somebody sets it. For stamps, never for waiting. */
    Instant now();

    /** Nanoseconds of a clock that never jumps. For waiting, never for stamps. */
    long monotonicNs();

    /** The same, and it goes on while the machine sleeps. */
    default long bootNs() {
        return monotonicNs();
    }

    /** That instant in the time zone of this machine; UTC where an implementation knows none. */
    default LocalTime local(Instant instant) {
        return LocalTime.utc(instant.seconds());
    }
}
