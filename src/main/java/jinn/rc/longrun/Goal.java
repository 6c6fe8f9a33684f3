package jinn.rc.longrun;

/**
 * Where a longrun is to go.
 *
 * @param tells whether it says itself when it is ready; without that, up is enough
 * @param limitMs how long that may take; 0 for as long as it takes
 */
public record Goal(boolean up, boolean tells, long limitMs) {

    /** What it has to be, for people. */
    String text() {
        return !up ? "down" : tells ? "ready" : "up";
    }
}
