package jinn.manage;

import java.util.List;
import jinn.text.Visible;

/** The one line that says, on a terminal, for whom one waits and how long. It never wraps. */
final class WaitLine {

    private static final int MS_PER_SECOND = 1000;
    private static final String HEAD = "waiting for ";

    private WaitLine() {
    }

    /** Of those names as many as there is room for: {@code waiting for a, b and 3 more: 5 s}. */
    static String of(List<String> names, String time, int columns) {
        int count = names.size();
        while (count > 0) {
            String line = line(names, count, time);
            if (Visible.columns(line) < columns) {
                return line;
            }
            count--;
        }
        String line = HEAD + names.size() + ": " + time;
        return line.length() < columns ? line : "";
    }

    private static String line(List<String> names, int count, String time) {
        StringBuilder line = new StringBuilder(HEAD);
        int more = names.size() - count;
        for (int i = 0; i < count; i++) {
            String between = i == 0 ? "" : i == count - 1 && more == 0 ? " and " : ", ";
            line.append(between).append(Visible.word(names.get(i)));
        }
        return line.append(more == 0 ? "" : " and " + more + " more").append(": ").append(time)
                .toString();
    }

    /** Such as {@code 5 s of 60 s}; a limit of 0 is none. */
    static String time(long passedMs, long limitMs) {
        String passed = passedMs / MS_PER_SECOND + " s";
        return limitMs == 0 ? passed : passed + " of " + limitMs / MS_PER_SECOND + " s";
    }
}
