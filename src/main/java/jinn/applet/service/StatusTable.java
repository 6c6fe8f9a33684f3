package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceStatus;

/** Services for people: one row each, columns in line, no colours. */
final class StatusTable {

    private static final List<String> HEAD =
            List.of("NAME", "STATE", "PID", "FOR", "RESTARTS", "WANTED");
    private static final String GAP = "  ";
    private static final String NOTHING = "-";
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private StatusTable() {
    }

    static String of(List<Standing> standings, long now) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (Standing standing : standings) {
            rows.add(row(standing, now));
        }
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                boolean last = i == widths.length - 1;
                int gap = widths[i] - width(row.get(i));
                text.append(row.get(i)).append(last ? "\n" : " ".repeat(gap) + GAP);
            }
        }
        return text.toString();
    }

    private static List<String> row(Standing standing, long now) {
        ServiceStatus status = standing.status();
        String name = printable(standing.name());
        String state = standing.state().word;
        if (status == null) {
            return List.of(name, state, NOTHING, NOTHING, NOTHING, NOTHING);
        }
        String deaths = standing.deaths() < 0 ? NOTHING
                : standing.deaths() + (standing.isTallyFull() ? "+" : "");
        return List.of(name, state, status.pid() == 0 ? NOTHING : Integer.toString(status.pid()),
                age(now - status.since().unixSeconds()), deaths,
                status.flags().wantUp() ? "up" : "down");
    }

    /** The two largest units. */
    static String age(long ageSeconds) {
        long seconds = Math.max(0, ageSeconds);
        if (seconds < MINUTE) {
            return seconds + "s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + "m " + seconds % MINUTE + "s";
        }
        return seconds < DAY ? seconds / HOUR + "h " + seconds % HOUR / MINUTE + "m"
                : seconds / DAY + "d " + seconds % DAY / HOUR + "h";
    }

    /** Control characters would break the table; what may be UTF-8 is left as it is. */
    private static String printable(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            text.append(c < ' ' || c == 0x7f ? '?' : c);
        }
        return text.toString();
    }

    /** Columns, if it is UTF-8: its continuation bytes take none. */
    private static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += (text.charAt(i) & 0xc0) == 0x80 ? 0 : 1;
        }
        return width;
    }
}
