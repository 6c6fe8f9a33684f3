package jinn.wire;

import jinn.kernel.Clock;
import jinn.kernel.Poller;

/** When all that one waits for has to be over. */
public record Deadline(Clock clock, long atNs) {

    /** 0 is for ever. */
    public static Deadline in(Clock clock, long timeoutMs) {
        return new Deadline(clock, timeoutMs == 0 ? Poller.FOREVER : clock.deadlineNs(timeoutMs));
    }

    public boolean isNever() {
        return atNs == Poller.FOREVER;
    }

    /** Rounded up; 0 once it has come, {@link Poller#FOREVER} where it never does. */
    public long leftMs() {
        return isNever() ? Poller.FOREVER
                : Math.max(0, Clock.msUp(atNs - clock.monotonicNs()));
    }
}
