package jinn.depend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.live.Times.Entry;
import jinn.rc.live.Times.What;
import jinn.text.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * Who was waited for while services went up: what was written of a change, by what they need now.
 *
 * @param beganMs of the change, by the clock of the bars; {@code atSeconds} the same since 1970
 * @param endMs when the last one was there
 * @param critical places of the bars whose sum is the time of the whole, the first one first
 */
public record Chart(List<Bar> bars, long beganMs, long atSeconds, long endMs,
        List<Integer> critical) {

    private static final int NOBODY = -1;

    /**
     * A service that went up.
     *
     * @param endMs when it was up, or failed; that of the whole where nobody knows
     * @param failed whether it did not get there, as far as anybody knows
     * @param after the place of the one that it waited for last; -1 for nobody
     */
    public record Bar(String name, long beginMs, long endMs, boolean failed, int after) {

        public long tookMs() {
            return endMs - beginMs;
        }
    }

    /** Null where nothing went up in that change. */
    public static @Nullable Chart of(List<Entry> change, Database database) {
        Map<String, Long> begun = new HashMap<>();
        Map<String, Entry> ends = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Entry entry : change) {
            if (entry.what() == What.STARTS && begun.put(entry.text(), entry.ms()) == null) {
                names.add(entry.text());
            } else if (entry.what() == What.UP
                    || entry.what() == What.FAILED && begun.containsKey(entry.text())) {
                ends.putIfAbsent(entry.text(), entry);
            }
        }
        if (names.isEmpty()) {
            return null;
        }
        long lastMs = change.getLast().ms();
        List<Bar> bars = new ArrayList<>();
        for (String name : names) {
            Entry end = ends.get(name);
            long endMs = end == null ? lastMs : end.ms();
            bars.add(new Bar(name, begun.getOrDefault(name, lastMs), endMs,
                    end == null || end.what() == What.FAILED, after(name, bars, database)));
        }
        long at = Decimal.parse(change.getFirst().text()).orElse(0);
        return new Chart(bars, change.getFirst().ms(), at, end(bars), critical(bars));
    }

    /** Of those that began before it and that it comes after, the last one to be there. */
    private static int after(String name, List<Bar> bars, Database database) {
        int after = NOBODY;
        for (int i = 0; i < bars.size(); i++) {
            if (comesAfter(database, name, bars.get(i).name)
                    && (after == NOBODY || bars.get(i).endMs > bars.get(after).endMs)) {
                after = i;
            }
        }
        return after;
    }

    private static boolean comesAfter(Database database, String name, String other) {
        int one = number(database, name);
        int before = number(database, other);
        return one != NOBODY && before != NOBODY
                && Graph.set(database.order().targets(one)).get(before);
    }

    private static int number(Database database, String name) {
        for (int i = 0; i < database.atomics().size(); i++) {
            if (database.atomics().get(i).name().equals(name)) {
                return i;
            }
        }
        return NOBODY;
    }

    private static long end(List<Bar> bars) {
        long endMs = 0;
        for (Bar bar : bars) {
            endMs = Math.max(endMs, bar.endMs);
        }
        return endMs;
    }

    private static List<Integer> critical(List<Bar> bars) {
        int last = 0;
        for (int i = 1; i < bars.size(); i++) {
            last = bars.get(i).endMs > bars.get(last).endMs ? i : last;
        }
        List<Integer> critical = new ArrayList<>();
        for (int i = last; i != NOBODY; i = bars.get(i).after) {
            critical.addFirst(i);
        }
        return critical;
    }
}
