package jinn.sim;

/** A run went wrong; the message holds the seed and the last kernel calls. */
public final class SimFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    SimFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
