package jinn.kernel;

/** A regular expression, ready for use. */
public interface Pattern {

    /**
     * Whether these bytes hold a match. They hold no newline and no NUL; the array goes on for
     * one byte behind them, which may be changed for the time of the call.
     */
    boolean matches(byte[] bytes, int from, int to);
}
