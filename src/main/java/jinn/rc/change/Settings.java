package jinn.rc.change;

/**
 * How a change is carried out.
 *
 * @param verbosity 0 for what ends it all, 1 for what failed, 2 for each service, 3 for more
 * @param dryMs how long each service is said to take, of which none is touched; {@link #REAL}
 * @param reloads whether services reload, rather than go up or down
 */
public record Settings(int verbosity, long dryMs, boolean reloads) {

    /** Not a dry run. */
    public static final long REAL = -1;

    boolean isDry() {
        return dryMs != REAL;
    }
}
