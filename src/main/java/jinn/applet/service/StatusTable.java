package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.text.Visible;
import jinn.value.Usage;
import org.jspecify.annotations.Nullable;

/** Services for people: one row each, columns in line, no colours. */
final class StatusTable {

    private static final List<String> HEAD =
            List.of("NAME", "STATE", "PID", "FOR", "RESTARTS", "WANTED", "LAST", "AGO", "CPU",
                    "MEMORY");
    private static final String GAP = "  ";
    private static final String NOTHING = "-";
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int MS_PER_SECOND = 1000;
    private static final int MS_AS_SUCH = 10 * MS_PER_SECOND;
    private static final int KIB_PER_MIB = 1024;
    private static final int UNITS_AS_SUCH = 10 * KIB_PER_MIB;

    private StatusTable() {
    }

    /** @param room how many columns there are; those on the right give way */
    static String of(List<ServiceSummary> standings, long now, int room) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        for (ServiceSummary standing : standings) {
            rows.add(row(standing, now));
        }
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Visible.columns(row.get(i)));
            }
        }
        int count = fitting(widths, room);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < count; i++) {
                boolean last = i == count - 1;
                int gap = widths[i] - Visible.columns(row.get(i));
                text.append(row.get(i)).append(last ? "\n" : " ".repeat(gap) + GAP);
            }
        }
        return text.toString();
    }

    /** Name and state are always there. */
    private static int fitting(int[] widths, int room) {
        int width = widths[0] + GAP.length() + widths[1];
        int count = 2;
        while (count < widths.length && width + GAP.length() + widths[count] <= room) {
            width += GAP.length() + widths[count];
            count++;
        }
        return count;
    }

    private static List<String> row(ServiceSummary standing, long now) {
        ServiceStatus status = standing.status();
        String name = Visible.word(standing.name());
        String state = standing.state().word;
        if (status == null) {
            return List.of(name, state, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
                    NOTHING, NOTHING);
        }
        String deaths = standing.deaths() < 0 ? NOTHING
                : standing.deaths() + (standing.isTallyFull() ? "+" : "");
        List<String> row = new ArrayList<>(List.of(name, state,
                status.pid() == 0 ? NOTHING : Integer.toString(status.pid()),
                age(now - status.since().unixSeconds()), deaths,
                status.flags().wantUp() ? "up" : "down"));
        row.addAll(standing.failure() == null ? last(standing.last(), now)
                : List.of(Visible.word(standing.failure()), NOTHING, NOTHING, NOTHING));
        return row;
    }

    private static List<String> last(@Nullable LastRun last, long now) {
        if (last == null) {
            return List.of(NOTHING, NOTHING, NOTHING, NOTHING);
        }
        String ago = age(now - last.at().unixSeconds());
        Usage usage = last.usage();
        return List.of((last.status().isExited() ? "exit " : "") + last.reason(), ago,
                usage == null ? NOTHING : time(usage.cpuMs()),
                usage == null ? NOTHING : memory(usage.peakKib()));
    }

    static String time(long ms) {
        return ms < MS_AS_SUCH ? ms + "ms" : age(ms / MS_PER_SECOND);
    }

    static String memory(long kib) {
        long mib = kib / KIB_PER_MIB;
        return kib < UNITS_AS_SUCH ? kib + "K"
                : mib < UNITS_AS_SUCH ? mib + "M" : mib / KIB_PER_MIB + "G";
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
}
