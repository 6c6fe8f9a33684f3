package jinn.view.top;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceStatus;
import jinn.text.Visible;
import jinn.view.Amounts;
import jinn.view.Columns;
import jinn.view.Screen;
import jinn.view.ServiceFacts;
import jinn.view.ServiceFacts.State;

/** A state as lines: as many as the terminal has, and none wider than it. */
public final class Picture {

    private static final List<String> HEAD =
            List.of("  NAME", "STATE", "CPU", "MEMORY", "RESTARTS", "LOG/s", "FOR");
    private static final int NAME = 0;
    private static final int STATE = 1;

    /** The least important first. */
    private static final int[] GIVE_WAY = {6, 5, 4, 3, 2};
    private static final int STATE_LEAST = 4;
    private static final String KEYS = "s stop  u start  r restart  l log  o sort  q quit  ? help";
    private static final String NOTHING = "-";
    private static final int KIB = 1024;

    private Picture() {
    }

    /** @param screen whose colours count; the size is the state's */
    public static List<String> of(jinn.view.top.State state, Screen screen) {
        int width = Math.max(1, state.size().columns());
        List<String> lines = new ArrayList<>();
        lines.add(Columns.cut(heading(state), width));
        List<List<String>> cells = new ArrayList<>();
        for (Row row : state.rows()) {
            cells.add(cells(row, state));
        }
        Columns columns = columns(cells, width);
        lines.add(columns.line(HEAD));
        int room = Math.max(0, state.size().rows() - Machine.OTHER_LINES);
        int end = Math.min(state.rows().size(), state.first() + room);
        for (int i = state.first(); i < end; i++) {
            String line = columns.line(cells.get(i));
            State what = state.rows().get(i).facts().state();
            lines.add(isSelected(state, i) && screen.colours()
                    ? "\033[7m" + Columns.padded(line, width) + "\033[0m"
                    : columns.coloured(line, STATE, word -> screen.coloured(what, word)));
        }
        while (lines.size() < state.size().rows() - 1) {
            lines.add("");
        }
        lines.add(Columns.cut(state.message().isEmpty() ? KEYS : state.message(), width));
        return lines.subList(Math.max(0, lines.size() - state.size().rows()), lines.size());
    }

    private static boolean isSelected(jinn.view.top.State state, int row) {
        return state.rows().get(row).facts().name().equals(state.selected());
    }

    private static String heading(jinn.view.top.State state) {
        int[] counts = new int[State.values().length];
        for (Row row : state.rows()) {
            counts[row.facts().state().ordinal()]++;
        }
        StringBuilder text = new StringBuilder("jinn top: " + state.rows().size() + " services");
        for (State one : State.values()) {
            if (counts[one.ordinal()] > 0) {
                text.append(", ").append(counts[one.ordinal()]).append(' ').append(one.word);
            }
        }
        return text.toString();
    }

    private static Columns columns(List<List<String>> rows, int width) {
        int[] widths = new int[HEAD.size()];
        Columns.widen(widths, HEAD);
        for (List<String> row : rows) {
            Columns.widen(widths, row);
        }
        Columns columns = new Columns(widths, width);
        columns.leaveOut(GIVE_WAY);
        columns.narrow(NAME);
        columns.narrow(STATE, STATE_LEAST);
        columns.narrow(NAME, 1);
        columns.leaveOut(new int[] {STATE});
        return columns;
    }

    private static List<String> cells(Row row, jinn.view.top.State state) {
        ServiceFacts facts = row.facts();
        ServiceStatus status = facts.status();
        String mark = facts.name().equals(state.selected()) ? "> " : "  ";
        String name = mark + Visible.word(facts.name());
        if (status == null) {
            return List.of(name, facts.state().word, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
        }
        return List.of(name, facts.state().word,
                row.cpuPercent() < 0 ? NOTHING : row.cpuPercent() + "%",
                status.pid() == 0 ? NOTHING : Amounts.memory(row.memoryKib()),
                facts.deaths() < 0 ? NOTHING : facts.deaths() + (facts.isTallyFull() ? "+" : ""),
                row.logRate() < 0 ? NOTHING : row.logRate() < KIB ? row.logRate() + "B"
                        : Amounts.memory(row.logRate() / KIB),
                Amounts.age(state.looked().nowSeconds() - status.since().unixSeconds()));
    }
}
