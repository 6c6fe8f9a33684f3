package jinn.journal;

import java.util.Optional;
import java.util.OptionalInt;
import jinn.kernel.Instant;

/**
 * Which lines are wanted.
 *
 * @param last only so many, counted from the end of what there is at first
 */
public record Query(boolean follow, OptionalInt last, Optional<Instant> since,
        Optional<Instant> until) {
}
