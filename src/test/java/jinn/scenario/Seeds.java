package jinn.scenario;

import java.util.function.LongConsumer;

/** The same scenario in many orders of events. */
final class Seeds {

    private Seeds() {
    }

    static void each(int count, LongConsumer scenario) {
        for (long seed = 1; seed <= count; seed++) {
            try {
                scenario.accept(seed);
            } catch (AssertionError error) {
                throw new AssertionError("with seed " + seed + ": " + error.getMessage(), error);
            }
        }
    }
}
