package jinn.chain;

import jinn.value.WaitStatus;

/** How a child ended, in the two ways in which it is told. */
public final class Status {

    private static final int SIGNAL_SHOWN = 256;
    private static final int SIGNAL_EXITS = 128;

    private Status() {
    }

    /** For the variable {@code ?}: the exit code, or 256 and the signal. */
    public static int shown(WaitStatus status) {
        return status.isExited() ? status.code() : SIGNAL_SHOWN + status.signal();
    }

    /** For an exit code of our own: 128 and the signal; what is 128 or above is 128. */
    public static int exitCode(WaitStatus status) {
        return status.isExited() ? Math.min(status.code(), SIGNAL_EXITS)
                : SIGNAL_EXITS + status.signal();
    }
}
