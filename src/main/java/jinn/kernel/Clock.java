package jinn.kernel;

import jinn.value.Instant;
import jinn.value.LocalTime;
import jinn.value.Result;
import jinn.value.Result.Done;

public interface Clock {

    long NANOS_PER_MS = 1_000_000;

    /** A deadline that does not come. */
    long NEVER = Long.MAX_VALUE;

    /** As far ahead as a deadline can be: 73 years. What is later would wrap around. */
    long AHEAD_MAX_MS = Long.MAX_VALUE / 4 / NANOS_PER_MS;

    /** Real time: jumps when somebody sets it. For stamps, never for waiting. */
    Instant now();

    /** Nanoseconds of a clock that never jumps. For waiting, never for stamps. */
    long monotonicNs();

    /** Rounded up: who waits for as many ms has waited for that long. */
    static long msUp(long ns) {
        return (ns + NANOS_PER_MS - 1) / NANOS_PER_MS;
    }

    /** That clock's value after so many ms. */
    default long deadlineNs(long delayMs) {
        return monotonicNs() + Math.min(delayMs, AHEAD_MAX_MS) * NANOS_PER_MS;
    }

    /** The same, and it goes on while the machine sleeps. */
    default long bootNs() {
        return monotonicNs();
    }

    /** Real time is that from now on; EPERM for most. */
    Result<Done> set(Instant instant);

    /** That instant in the time zone of this machine; UTC where an implementation knows none. */
    default LocalTime local(Instant instant) {
        return LocalTime.utc(instant.seconds());
    }
}
