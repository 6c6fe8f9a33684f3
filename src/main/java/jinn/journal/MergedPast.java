package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.line.Entry;
import jinn.value.Bug;
import org.jspecify.annotations.Nullable;

/** The lines of several directories, read from their ends and merged by time, newest first. */
final class MergedPast {

    private final List<Past> pasts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** @param name of the directory, as its lines are marked */
    record Line(String name, Entry entry) {
    }

    MergedPast(List<Source> sources, Query query) {
        Share share = new Share(Math.max(1, sources.size()));
        for (Source source : sources) {
            pasts.add(source.past(query, share));
            names.add(source.place().name());
        }
    }

    /** Null where there are no more. */
    @Nullable Line next() {
        int newest = newest();
        if (newest < 0) {
            return null;
        }
        Past past = pasts.get(newest);
        Entry entry = Bug.present(past.head(), "line of a directory that has one");
        past.take();
        return new Line(names.get(newest), entry);
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

    /** Nothing more is wanted. */
    void close() {
        pasts.forEach(Past::close);
    }
}
