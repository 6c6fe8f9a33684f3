package jinn.journal.line;

/**
 * How lines get to whoever looks.
 *
 * @param paged through a pager, if there is one
 */
public record View(Style style, boolean paged) {

    /** For a pipe. */
    public static final View PLAIN = new View(new Style(Output.SHORT, false, false), false);
}
