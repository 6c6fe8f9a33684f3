package jinn.rc;

import java.util.BitSet;
import java.util.List;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveState;

/**
 * What services are up, as it is printed.
 *
 * @param query whose direction, down, turns the lists around
 * @param addsUp whether what is up belongs to every selection
 */
public record Listing(Query query, LiveState state, boolean addsUp) {

    private Database database() {
        return query.database();
    }

    private BitSet selection(List<String> names) {
        BitSet selection = query.selection(names);
        if (addsUp) {
            selection.or(state.up());
        }
        return selection;
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, database().atomics().size());
        return all;
    }

    /** These, or all others, in the order of their numbers. */
    public String list(List<String> names) {
        BitSet listed = selection(names);
        if (query.down()) {
            listed.flip(0, database().atomics().size());
        }
        return query.ascending(query.shown(listed));
    }

    /** These and all that they need, or all that need them. */
    public String listAll(List<String> names) {
        Graph needs = database().needs();
        Graph graph = query.down() ? needs.reversed() : needs;
        return query.ascending(query.shown(graph.closure(selection(names))));
    }

    /**
     * Of these, or of all, {@code NAME/up/asked}, {@code NAME/up/pulled}, {@code NAME/down/asked}
     * or {@code NAME/down/-}: whether somebody asked for it by its name since it was last stopped
     * so, or it came up because another one needs it.
     */
    public String states(List<String> names) {
        StringBuilder lines = new StringBuilder();
        BitSet listed = query.shown(names.isEmpty() && !addsUp ? all() : selection(names));
        for (int number : Graph.numbers(listed)) {
            boolean up = state.up().get(number);
            lines.append(name(number)).append(up ? "/up/" : "/down/")
                    .append(state.asked().get(number) ? "asked" : up ? "pulled" : "-")
                    .append('\n');
        }
        return lines.toString();
    }

    /** Those of which supervisors are asked. */
    public BitSet longruns(List<String> names) {
        BitSet longruns = names.isEmpty() && !addsUp ? all() : selection(names);
        int end = database().longruns();
        longruns.clear(end, Math.max(end, longruns.length()));
        return query.shown(longruns);
    }

    /** Where the supervisors of these want something else than is recorded. */
    public String differences(BitSet longruns, BitSet wantedUp) {
        StringBuilder lines = new StringBuilder();
        for (int number : Graph.numbers(longruns)) {
            if (wantedUp.get(number) != state.up().get(number)) {
                lines.append(wantedUp.get(number) ? '+' : '-').append(name(number)).append('\n');
            }
        }
        return lines.toString();
    }

    private String name(int number) {
        return database().atomics().get(number).name();
    }
}
