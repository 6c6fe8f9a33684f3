package jinn.supervise;

/**
 * What the death of a ./run means for the next start, by the settings of the service.
 *
 * @param delayMs how long to wait at least, from the end of ./finish
 * @param failed whether it shall not be started again, as if ./finish had said so
 */
record Verdict(long delayMs, boolean failed) {

    /** Without such settings. */
    static final Verdict AS_EVER = new Verdict(0, false);
}
