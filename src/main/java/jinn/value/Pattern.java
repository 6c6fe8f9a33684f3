package jinn.value;

/** A regular expression, ready for use. */
public interface Pattern {

    /**
     * Whether these bytes hold a match for certain: where that cannot be found out, who decides on
     * rights refuses, and who waits goes on waiting. They hold no newline and no NUL; the array
     * goes on for one byte behind them, which may be changed for the time of the call.
     */
    boolean matches(byte[] bytes, int from, int to);

    /** Whether bytes hold a match. */
    enum Found {
        YES, NO,
        /** There was not the memory to find out. */
        UNKNOWN;

        /** Whether they do; Fatal 111 where that cannot be found out. */
        public boolean orFatal() {
            if (this == UNKNOWN) {
                throw Fatal.system("match", "an expression", Errno.ENOMEM);
            }
            return this == YES;
        }
    }

    /** The same, for who must not take what cannot be found out for no match. */
    default Found find(byte[] bytes, int from, int to) {
        return matches(bytes, from, to) ? Found.YES : Found.NO;
    }
}
