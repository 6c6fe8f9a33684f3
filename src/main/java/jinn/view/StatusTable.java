package jinn.view;

import java.util.ArrayList;
import java.util.List;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.text.Visible;
import jinn.value.Usage;
import jinn.view.ServiceFacts.State;
import org.jspecify.annotations.Nullable;

/**
 * Services for people: one row each, columns in line. A pipe gets all of it; on a terminal no row
 * is wider than that, and the reasons are shorter.
 */
public final class StatusTable {

    private static final List<String> HEAD =
            List.of("NAME", "STATE", "PID", "FOR", "RESTARTS", "WANTED", "LAST", "AGO", "CPU",
                    "MEMORY");
    private static final int NAME = 0;
    private static final int STATE = 1;
    private static final int FOR = 3;
    private static final int LAST = 6;

    /** The least important first: memory, CPU, ago, wanted, restarts, pid. */
    private static final int[] GIVE_WAY = {9, 8, 7, 5, 4, 2};
    private static final int[] LAST_OF_ALL = {LAST, FOR};

    /** A reason is cut behind that before any column is left out for it. */
    private static final int REASON_ROOM = 38;
    private static final int LAST_LEAST = 12;
    private static final int STATE_LEAST = 4;

    private static final String NOTHING = "-";
    private static final String NOT_STARTED = "unable to start ./run: ";

    private StatusTable() {
    }

    /** @param now seconds since 1970 */
    public static String of(List<ServiceFacts> services, long now, Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        for (ServiceFacts service : services) {
            rows.add(row(service, now, screen));
        }
        Columns columns = columns(rows, screen.columns());
        StringBuilder text = new StringBuilder();
        text.append(columns.line(HEAD)).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            State state = services.get(i).state();
            text.append(columns.coloured(columns.line(rows.get(i)), STATE,
                    word -> screen.coloured(state, word))).append('\n');
        }
        return text.toString();
    }

    private static Columns columns(List<List<String>> rows, int room) {
        int[] widths = new int[HEAD.size()];
        Columns.widen(widths, HEAD);
        for (List<String> row : rows) {
            Columns.widen(widths, row);
        }
        int last = widths[LAST];
        widths[LAST] = Math.min(last, room == Integer.MAX_VALUE ? last : REASON_ROOM);
        Columns columns = new Columns(widths, room);
        columns.leaveOut(GIVE_WAY);
        columns.narrow(LAST, LAST_LEAST);
        columns.leaveOut(LAST_OF_ALL);
        columns.narrow(NAME);
        columns.narrow(STATE, STATE_LEAST);
        columns.narrow(NAME, 1);
        columns.leaveOut(new int[] {STATE});
        columns.widen(LAST, last);
        return columns;
    }

    private static List<String> row(ServiceFacts service, long now, Screen screen) {
        ServiceStatus status = service.status();
        String name = Visible.word(service.name());
        String state = service.state().word;
        if (status == null) {
            String reason = service.reason() == null ? NOTHING : Visible.word(service.reason());
            return List.of(name, state, NOTHING, NOTHING, NOTHING, NOTHING, reason, NOTHING,
                    NOTHING, NOTHING);
        }
        String deaths = service.deaths() < 0 ? NOTHING
                : service.deaths() + (service.isTallyFull() ? "+" : "");
        List<String> row = new ArrayList<>(List.of(name, state,
                status.pid() == 0 ? NOTHING : Integer.toString(status.pid()),
                Amounts.age(now - status.since().unixSeconds()), deaths,
                status.flags().wantUp() ? "up" : "down"));
        row.addAll(service.failure() == null ? last(service.last(), now)
                : List.of(failure(service.failure(), screen), NOTHING, NOTHING, NOTHING));
        return row;
    }

    /** Who reads it on a terminal has less room; programs get the words that they know. */
    private static String failure(String why, Screen screen) {
        return Visible.word(screen.terminal() ? shortened(why) : why);
    }

    /** Why a service was not started, in fewer words than its supervisor writes down. */
    static String shortened(String why) {
        return why.startsWith(NOT_STARTED)
                ? "not started: " + why.substring(NOT_STARTED.length()) : why;
    }

    private static List<String> last(@Nullable LastRun last, long now) {
        if (last == null) {
            return List.of(NOTHING, NOTHING, NOTHING, NOTHING);
        }
        String ago = Amounts.age(now - last.at().unixSeconds());
        Usage usage = last.usage();
        return List.of(how(last), ago,
                usage == null ? NOTHING : Amounts.time(usage.cpuMs()),
                usage == null ? NOTHING : Amounts.memory(usage.peakKib()));
    }

    /** In a word or two. */
    static String how(LastRun last) {
        return (last.status().isExited() ? "exit " : "") + last.reason();
    }
}
