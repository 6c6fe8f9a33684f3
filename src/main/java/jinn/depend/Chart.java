package jinn.depend;

import java.util.ArrayList;
import java.util.Arrays;
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
        Before before = Before.in(database);
        for (String name : names) {
            Entry end = ends.get(name);
            long beginMs = begun.getOrDefault(name, lastMs);
            // A clock that began anew is behind.
            long endMs = Math.max(beginMs, end == null ? lastMs : end.ms());
            bars.add(new Bar(name, beginMs, endMs, end == null || end.what() == What.FAILED,
                    before.last(name, bars)));
        }
        long at = Decimal.parse(change.getFirst().text()).orElse(0);
        return new Chart(bars, change.getFirst().ms(), at, end(bars), critical(bars));
    }

    /**
     * Who comes after whom.
     *
     * @param numbers of the services, by their names
     * @param places of their bars, by their numbers; -1 for those that have none yet
     */
    private record Before(Graph order, Map<String, Integer> numbers, int[] places) {

        static Before in(Database database) {
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < database.atomics().size(); i++) {
                numbers.put(database.atomics().get(i).name(), i);
            }
            int[] places = new int[numbers.size()];
            Arrays.fill(places, NOBODY);
            return new Before(database.order(), numbers, places);
        }

        /** Of those with bars that it comes after, the last to be there; then it has one. */
        int last(String name, List<Bar> bars) {
            Integer number = numbers.get(name);
            if (number == null) {
                return NOBODY;
            }
            int last = NOBODY;
            for (int target : order.targets(number)) {
                int place = places[target];
                if (place != NOBODY && (last == NOBODY || bars.get(place).endMs
                        > bars.get(last).endMs || bars.get(place).endMs == bars.get(last).endMs
                        && place < last)) {
                    last = place;
                }
            }
            places[number] = bars.size();
            return last;
        }
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
