package jinn.journal.line;

import jinn.value.Instant;

/**
 * A line of a log.
 *
 * @param time of its stamp, else of the last stamp before it
 * @param stamped whether that is its own
 * @param text without stamp and newline
 */
public record Entry(Instant time, boolean stamped, byte[] text) {
}
