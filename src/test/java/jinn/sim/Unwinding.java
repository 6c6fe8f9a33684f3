package jinn.sim;

/**
 * Leaves a program from within a kernel call. Neither an Error nor an exception that a program
 * could declare, so that none catches it, not even one that catches all that can go wrong.
 */
abstract class Unwinding extends Throwable {

    private static final long serialVersionUID = 1;

    Unwinding(String message) {
        super(message, null, false, false);
    }

    /** Throws this; never returns. */
    final RuntimeException begin() {
        return Unwinding.<RuntimeException>hide(this);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T hide(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
