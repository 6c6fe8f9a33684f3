package jinn.kernel;

public interface Clock {

    /** Real time: jumps when somebody sets it. For stamps, never for waiting. */
    Instant now();

    /** Nanoseconds of a clock that never jumps. For waiting, never for stamps. */
    long monotonicNs();
}
