package jinn.journal.line;

/**
 * How lines are shown.
 *
 * @param utc whether times are those of Greenwich, and not of this place
 * @param masked whether what a terminal would take for an order is shown, and not given
 */
public record Style(Output output, boolean utc, boolean masked) {
}
