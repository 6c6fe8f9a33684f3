package jinn.kernel;

/**
 * A living process, none of the system's own.
 *
 * @param title its words with blanks between, or its name where it has none
 */
public record Running(Pid pid, Pid parent, int session, String title) {
}
