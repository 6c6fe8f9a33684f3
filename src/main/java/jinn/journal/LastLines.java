package jinn.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jinn.system.Report;
import jinn.value.Bug;
import jinn.value.Instant;
import org.jspecify.annotations.Nullable;

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
        Query query = new Query(false, OptionalInt.of(count), Optional.empty(), Optional.empty(),
                false);
        Troubles troubles = new Troubles(report);
        List<Source> sources = new ArrayList<>();
        for (Place place : places) {
            Source source = new Source(troubles, place, query);
            if (source.open().isOk()) {
                sources.add(source);
            }
        }
        ArrayDeque<Line> last = new ArrayDeque<>();
        for (Source source = first(sources); source != null; source = first(sources)) {
            Entry entry = Bug.present(source.head(), "line of a source that has one");
            source.take();
            last.add(new Line(entry.time(), entry.stamped(), entry.text()));
            if (last.size() > count) {
                last.remove();
            }
        }
        return new ArrayList<>(last);
    }

    private static @Nullable Source first(List<Source> sources) {
        Source first = null;
        Entry oldest = null;
        for (Source source : sources) {
            Entry head = source.head();
            if (head != null && (oldest == null || head.time().isBefore(oldest.time()))) {
                first = source;
                oldest = head;
            }
        }
        return first;
    }
}
