package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.journal.file.LogFiles;
import jinn.journal.file.Part;
import jinn.journal.file.Stored;
import jinn.journal.line.Entry;
import jinn.journal.line.Stamps;
import jinn.value.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is in one log directory, newest first: current, what becomes an archive, archives from the
 * last to the first, each from its end. A line without a stamp has the time of the one before,
 * which is read later: where times matter it waits for that.
 */
final class Past {

    /** More lines without a stamp in a row have the time of their file. */
    private static final int WAITING_MAX = 1000;

    private static final Instant UNKNOWN = new Instant(0, 0);

    private final PastFiles files;
    private final Query query;
    private final long liveEnd;
    private final boolean timed;

    /** Oldest first, as the others are: the last one is next. */
    private final List<Part> parts;

    private final List<Entry> ready = new ArrayList<>();
    private final List<Entry> waiting = new ArrayList<>();
    private @Nullable Part part;
    private @Nullable Backwards file;

    /** So many bytes of lines in a row are older than what is wanted. */
    private int older;

    /** There were so many of them in this file that they wait no more. */
    private boolean bare;

    /** @param liveEnd see {@link PastFiles#open} */
    Past(PastFiles files, List<Part> parts, Query query, long liveEnd) {
        this.files = files;
        this.parts = new ArrayList<>(parts);
        this.query = query;
        this.liveEnd = liveEnd;
        this.timed = query.isTimed() || files.share().places() > 1;
    }

    /** The newest line that was not taken; null where there is none. */
    @Nullable Entry head() {
        boolean more = true;
        while (ready.isEmpty() && more) {
            Part now = part;
            Backwards open = file;
            if (now == null) {
                more = openNext();
            } else if (open == null) {
                endPart(now);
            } else {
                readBlock(now, open);
            }
        }
        return ready.isEmpty() ? null : ready.getLast();
    }

    void take() {
        ready.removeLast();
    }

    private boolean openNext() {
        if (parts.isEmpty()) {
            return false;
        }
        Part next = parts.removeLast();
        Optional<Stored> stored = files.open(next, liveEnd);
        part = next;
        bare = false;
        if (stored.isPresent()) {
            file = new Backwards(stored.get(), files.share().block());
        }
        return true;
    }

    private void readBlock(Part now, Backwards open) {
        List<Entry> block = open.previous(new Stamps(files.zone(), UNKNOWN));
        if (block.isEmpty()) {
            open.close();
            file = null;
        } else if (timed) {
            addTimed(now, block);
        } else {
            ready.addAll(block);
        }
    }

    private void addTimed(Part now, List<Entry> block) {
        int stamped = 0;
        while (stamped < block.size() && !block.get(stamped).stamped()) {
            stamped++;
        }
        if (stamped < block.size()) {
            settle(block.getLast().time());
            ready.addAll(0, block.subList(stamped, block.size()));
        }
        waiting.addAll(0, block.subList(0, stamped));
        older = isTooOld(block) ? older + sizeOf(block) : 0;
        if (older > Stored.IN_ANY_CASE) {
            close();
        } else if (bare || waiting.size() > WAITING_MAX) {
            bare = true;
            settle(before(now));
        }
    }

    private static int sizeOf(List<Entry> block) {
        int size = 0;
        for (Entry entry : block) {
            size += entry.text().length + 1;
        }
        return size;
    }

    private boolean isTooOld(List<Entry> block) {
        boolean any = false;
        for (Entry entry : block) {
            any |= entry.stamped();
            if (entry.stamped() && !query.isTooOld(entry.time())) {
                return false;
            }
        }
        return any;
    }

    /** Those that waited have that time, and come before what is ready. */
    private void settle(Instant time) {
        List<Entry> settled = new ArrayList<>();
        for (Entry entry : waiting) {
            settled.add(new Entry(time, false, entry.text()));
        }
        ready.addAll(0, settled);
        waiting.clear();
    }

    /** What has its name for a moment only goes on with the part before. */
    private void endPart(Part now) {
        if (parts.isEmpty() || parts.getLast() instanceof Part.Archive) {
            settle(before(now));
        }
        part = null;
    }

    private Instant before(Part now) {
        return !parts.isEmpty() && parts.getLast() instanceof Part.Archive(String name)
                ? LogFiles.time(name) : PastFiles.time(now);
    }

    /** Nothing more is wanted. */
    void close() {
        ready.clear();
        waiting.clear();
        if (file != null) {
            file.close();
        }
        file = null;
        part = null;
        parts.forEach(files::close);
        parts.clear();
    }
}
