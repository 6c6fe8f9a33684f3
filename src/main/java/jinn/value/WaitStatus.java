package jinn.value;

/** The word wait(2) stores, in the layout Linux gives it; the status file carries it as it is. */
public record WaitStatus(int raw) {

    private static final int SIGNAL_MASK = 0x7f;

    public static WaitStatus exited(int code) {
        return new WaitStatus((code & 0xff) << 8);
    }

    public static WaitStatus killed(Signal signal) {
        return new WaitStatus(signal.number());
    }

    public boolean isExited() {
        return (raw & SIGNAL_MASK) == 0;
    }

    /** The exit code; 0 for a process that died of a signal. */
    public int code() {
        return isExited() ? raw >> 8 & 0xff : 0;
    }

    /** The number of the signal that killed it; 0 for one that exited. */
    public int signal() {
        return raw & SIGNAL_MASK;
    }
}
