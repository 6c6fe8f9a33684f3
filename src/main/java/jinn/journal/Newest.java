package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.MergedPast.Line;
import jinn.journal.line.Formatter;
import org.jspecify.annotations.Nullable;

/** Prints the last lines of several directories. */
final class Newest {

    /** What is held back is no more than that; older lines than asked for are then left out. */
    private static final int HELD_MAX = 2 * 1024 * 1024;

    private final Query query;
    private final Formatter formatter;
    private final MergedPast past;

    Newest(List<Source> sources, Query query, Formatter formatter) {
        this.query = query;
        this.formatter = formatter;
        this.past = new MergedPast(sources, query);
    }

    /** As many as are wanted, the newest first or last. */
    void print(Printer printer) {
        List<byte[]> held = new ArrayList<>();
        long missing = query.last().isPresent() ? query.last().getAsInt() : Long.MAX_VALUE;
        int heldSize = 0;
        byte[] line = missing > 0 ? next() : null;
        while (line != null && heldSize + line.length <= HELD_MAX && !printer.isClosed()) {
            if (query.reverse()) {
                printer.print(line);
            } else {
                held.add(line);
                heldSize += line.length;
            }
            missing--;
            line = missing > 0 ? next() : null;
        }
        past.close();
        for (int i = held.size() - 1; i >= 0; i--) {
            printer.print(held.get(i));
        }
    }

    /** The next one that is wanted, as it is shown; null where there is none. */
    private byte @Nullable [] next() {
        for (Line line = past.next(); line != null; line = past.next()) {
            if (query.wants(line.entry())) {
                return formatter.line(line.name(), line.entry());
            }
        }
        return null;
    }
}
