package jinn.journal;

import java.util.Optional;
import java.util.OptionalInt;
import jinn.value.Instant;

/**
 * Which lines are wanted.
 *
 * @param last only so many, counted from the end of what there is at first
 * @param masked whether what a terminal would take for an order is shown, and not given
 */
public record Query(boolean follow, OptionalInt last, Optional<Instant> since,
        Optional<Instant> until, boolean masked) {

    /** How many lines of each directory are enough, from its end; where that cannot be said, 0. */
    int enough() {
        return last.isPresent() && until.isEmpty() ? Math.max(1, last.getAsInt()) : 0;
    }
}
