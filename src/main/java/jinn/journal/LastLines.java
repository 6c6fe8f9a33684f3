package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.file.Troubles;
import jinn.journal.line.Entry;
import jinn.system.Report;
import jinn.value.Instant;

/** The end of some logs, for who shows other things beside it. */
public final class LastLines {

    /**
     * A line without its stamp.
     *
     * @param time of its stamp, else of the last one before it
     */
    public record Line(Instant time, boolean stamped, byte[] text) {
    }

    private LastLines() {
    }

    /** So many lines of all these together, the oldest first. What cannot be read is told of. */
    public static List<Line> of(Report report, List<Place> places, int count) {
        Query query = Query.ALL.withLast(count);
        Troubles troubles = new Troubles(report);
        List<Source> sources = new ArrayList<>();
        for (Place place : places) {
            Source source = new Source(troubles, place, query);
            if (source.open().isOk()) {
                sources.add(source);
            }
        }
        MergedPast past = new MergedPast(sources, query);
        List<Line> last = new ArrayList<>();
        MergedPast.Line line = count > 0 ? past.next() : null;
        while (line != null) {
            Entry entry = line.entry();
            last.addFirst(new Line(entry.time(), entry.stamped(), entry.text()));
            line = last.size() < count ? past.next() : null;
        }
        past.close();
        return last;
    }
}
