package jinn.view.top;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.text.Visible;
import jinn.view.ServiceFacts;
import org.jspecify.annotations.Nullable;

/**
 * What keys, looks and sizes make of a screen. An order that ends something is asked about first: a
 * key is hit by accident.
 */
public final class Machine {

    /** Those that are no rows: the heading, the names of the columns, and the last line. */
    static final int OTHER_LINES = 3;

    private static final String HELP =
            "arrows: select  s: stop  u: start  r: restart  l: log  o: sort  q: quit";

    private Machine() {
    }

    public static Step step(State state, Event event) {
        return switch (event) {
            case Event.Typed(Key key) -> typed(state, key);
            case Event.Looked looked -> Step.stay(scrolled(looked(state, looked)));
            case Event.Resized(var size) -> Step.stay(scrolled(state.sized(size)));
            case Event.Said(String text) -> Step.stay(state.asking(null, text));
        };
    }

    private static State looked(State state, Event.Looked looked) {
        List<Row> rows = new ArrayList<>();
        for (Row row : looked.rows()) {
            Row before = find(state.rows(), row.facts().name());
            rows.add(before == null ? row
                    : row.since(before, looked.atMs() - state.looked().atMs()));
        }
        sort(rows, state.sort());
        State next = state.with(rows, new State.Looked(looked.atMs(), looked.nowSeconds()));
        boolean gone = find(rows, state.selected()) == null;
        return gone ? next.selecting(rows.isEmpty() ? null
                : rows.get(Math.min(state.index(), rows.size() - 1)).facts().name()) : next;
    }

    private static @Nullable Row find(List<Row> rows, @Nullable String name) {
        for (Row row : rows) {
            if (row.facts().name().equals(name)) {
                return row;
            }
        }
        return null;
    }

    private static void sort(List<Row> rows, State.Sort by) {
        switch (by) {
            case NAME -> rows.sort((a, b) -> a.facts().name().compareTo(b.facts().name()));
            case CPU -> rows.sort((a, b) -> Long.compare(b.cpuPercent(), a.cpuPercent()));
            case MEMORY -> rows.sort((a, b) -> Long.compare(b.memoryKib(), a.memoryKib()));
        }
    }

    /** So that the selected one can be seen. */
    private static State scrolled(State state) {
        int room = Math.max(1, state.size().rows() - OTHER_LINES);
        int at = state.index();
        int first = Math.clamp(state.first(), Math.max(0, at - room + 1), at);
        return state.from(Math.max(0, Math.min(first, state.rows().size() - room)));
    }

    private static Step typed(State state, Key key) {
        if (state.asked() != null && key == Key.YES) {
            return ordered(state.asking(null, ""), state.asked());
        }
        return switch (key) {
            case UP -> moved(state, -1);
            case DOWN -> moved(state, 1);
            case PAGE_UP -> moved(state, OTHER_LINES - state.size().rows());
            case PAGE_DOWN -> moved(state, state.size().rows() - OTHER_LINES);
            case FIRST -> moved(state, -state.rows().size());
            case LAST -> moved(state, state.rows().size());
            case STOP -> asked(state, key, "stop ");
            case RESTART -> asked(state, key, "restart ");
            case START, LOG -> ordered(state, key);
            case SORT -> sorted(state);
            case HELP -> Step.stay(state.asking(null, HELP));
            case YES, NO -> Step.stay(state.asking(null, ""));
            case QUIT -> new Step(state, new Effect.Leave());
        };
    }

    private static Step moved(State state, int by) {
        if (state.rows().isEmpty()) {
            return Step.stay(state);
        }
        int to = Math.clamp(state.index() + (long) by, 0, state.rows().size() - 1);
        return Step.stay(scrolled(state.selecting(state.rows().get(to).facts().name())));
    }

    private static Step sorted(State state) {
        State next = state.sorted(state.sort().next());
        List<Row> rows = new ArrayList<>(state.rows());
        sort(rows, next.sort());
        return Step.stay(scrolled(next.with(rows, state.looked())));
    }

    private static Step asked(State state, Key key, String what) {
        Row row = find(state.rows(), state.selected());
        return Step.stay(row == null ? state
                : state.asking(key, what + Visible.word(row.facts().name()) + "? y: yes"));
    }

    private static Step ordered(State state, Key key) {
        Row row = find(state.rows(), state.selected());
        if (row == null) {
            return Step.stay(state);
        }
        ServiceFacts service = row.facts();
        return new Step(state, switch (key) {
            case STOP -> new Effect.Tell(service, ServiceOrder.DOWN);
            case RESTART -> new Effect.Tell(service, ServiceOrder.RESTART);
            case START -> new Effect.Tell(service, ServiceOrder.UP);
            case LOG -> new Effect.Follow(service);
            case UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST, SORT, HELP, YES, NO, QUIT -> null;
        });
    }
}
