package jinn.explore;

import org.junit.jupiter.api.Test;

/** {@code -Dexplore.first=N -Dexplore.count=N -Dexplore.ends=N} looks further. */
final class ExploreTest {

    private static final long FIRST = Long.getLong("explore.first", 1);
    private static final long COUNT = Long.getLong("explore.count", 200);

    private static final long ENDS = Long.getLong("explore.ends", 20);

    @Test
    void everyRandomShutdownKeepsTheLaws() {
        for (long seed = FIRST; seed < FIRST + ENDS; seed++) {
            EndExploration.of(seed);
        }
    }

    @Test
    void everyRandomHistoryKeepsTheLaws() {
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            Exploration.of(seed);
        }
    }
}
