package jinn.kernel;

/** An impossible cell of a state table was reached. Pid 1 answers it with its crash program. */
public final class Bug extends RuntimeException {

    public Bug(String message) {
        super(message);
    }
}
