package jinn.scan.tree;

/** What the scanner waits for; numbered for the loop by ordinal. */
public enum Timer {

    /** The next look at the directory. */
    RESCAN,
    /** The first of the dead supervisors that may start again. */
    RESPAWN,
    /** How long the catch-all logger may take to come, or to go. */
    LOGGER,
    /** There are more dead children than are reaped at a time. */
    REAP,
    /** What those have whom only a logger waits for. */
    STRAYS,
    /** The next line about who does not end. */
    TELL
}
