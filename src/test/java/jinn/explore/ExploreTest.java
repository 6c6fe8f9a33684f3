package jinn.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

/** {@code -Dexplore.first=N -Dexplore.count=N -Dexplore.ends=N} looks further. */
final class ExploreTest {

    private static final long FIRST = Long.getLong("explore.first", 1);
    private static final long COUNT = Long.getLong("explore.count", 200);

    private static final long ENDS = Long.getLong("explore.ends", 300);

    @Test
    void everyRandomShutdownKeepsTheLaws() {
        each(ENDS, EndExploration::of);
    }

    @Test
    void everyRandomHistoryKeepsTheLaws() {
        each(COUNT, Exploration::of);
    }

    /** The first failure, and all the seeds that fail. */
    private static void each(long count, LongConsumer exploration) {
        List<Long> failed = new ArrayList<>();
        AssertionError first = null;
        for (long seed = FIRST; seed < FIRST + count; seed++) {
            try {
                exploration.accept(seed);
            } catch (AssertionError error) {
                first = first == null ? error : first;
                failed.add(seed);
            }
        }
        if (first != null) {
            throw new AssertionError(failed.size() + " of " + count + " fail: " + failed + "\n"
                    + first.getMessage(), first);
        }
    }
}
