package jinn.kernel;

/**
 * A living process, none of the system's own, as it was seen once.
 *
 * @param start when it began, in a unit of the system's: no two of one number have the same
 * @param title its words with blanks between, or its name where it has none
 */
public record Running(Pid pid, Pid parent, int session, long start, String title) {
}
