package jinn.supervise;

/**
 * What the death of a ./run means for the next start, by the settings of the service.
 *
 * @param delayMs how long to wait at least, from the end of ./finish
 * @param failed whether it shall not be started again, as if ./finish had said so
 * @param bond what it means for others that there is no next start
 * @param contained whether nothing of it may be left when its life is over
 */
record Verdict(long delayMs, boolean failed, Bond bond, boolean contained) {

    /** Without such settings. */
    static final Verdict AS_EVER = new Verdict(0, false, Bond.NONE, false);

    Verdict ofFailure() {
        return new Verdict(delayMs, true, bond, contained);
    }

    Verdict after(long otherMs) {
        return new Verdict(otherMs, failed, bond, contained);
    }

    boolean isLast() {
        return failed || bond == Bond.MAIN;
    }

    boolean endsTree() {
        return isLast() && bond != Bond.NONE;
    }
}
