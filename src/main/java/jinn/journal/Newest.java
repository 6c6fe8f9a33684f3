package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.line.Entry;
import jinn.journal.line.Formatter;
import jinn.value.Bug;
import org.jspecify.annotations.Nullable;

/** The last lines of several directories, read from their ends and merged by time. */
final class Newest {

    /** What is held back is no more than that; older lines than asked for are then left out. */
    private static final int HELD_MAX = 2 * 1024 * 1024;

    private final Query query;
    private final Formatter formatter;
    private final List<Past> pasts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Newest(List<Source> sources, Query query, Formatter formatter) {
        this.query = query;
        this.formatter = formatter;
        Share share = new Share(Math.max(1, sources.size()));
        for (Source source : sources) {
            pasts.add(source.past(query, share));
            names.add(source.place().name());
        }
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
        pasts.forEach(Past::close);
        for (int i = held.size() - 1; i >= 0; i--) {
            printer.print(held.get(i));
        }
    }

    /** The next one that is wanted, as it is shown; null where there is none. */
    private byte @Nullable [] next() {
        for (int newest = newest(); newest >= 0; newest = newest()) {
            Past past = pasts.get(newest);
            Entry entry = Bug.present(past.head(), "line of a directory that has one");
            past.take();
            if (query.wants(entry)) {
                return formatter.line(names.get(newest), entry);
            }
        }
        return null;
    }

    /** Of two of one time the later directory's, as they are shown; below 0 for none. */
    private int newest() {
        int newest = -1;
        Entry latest = null;
        for (int i = 0; i < pasts.size(); i++) {
            Entry head = pasts.get(i).head();
            if (head != null && (latest == null || !head.time().isBefore(latest.time()))) {
                newest = i;
                latest = head;
            }
        }
        return newest;
    }
}
