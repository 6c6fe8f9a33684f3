package jinn.journal;

import java.util.List;
import java.util.Optional;
import jinn.journal.file.LogFiles;
import jinn.journal.file.Part;
import jinn.journal.file.Stored;
import jinn.journal.file.Troubles;
import jinn.journal.file.Unpacker;
import jinn.journal.file.Unpacker.Reading;
import jinn.journal.line.Entry;
import jinn.journal.line.LineBuffer;
import jinn.journal.line.Stamps;
import jinn.journal.line.Zone;
import jinn.kernel.Kernel;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one log directory: archives, previous, current; and where it is followed, what
 * becomes current later. An open file is read to its end, whatever it is called by then.
 */
final class Source {

    private static final Instant LONG_AGO = new Instant(0, 0);

    private final Troubles troubles;
    private final Place place;
    private final boolean follow;
    private final Optional<Instant> since;
    private final LogFiles logs;
    private final Unpacker unpacker;
    private final Parts parts;
    private final Stamps stamps;
    private final LineBuffer buffer = new LineBuffer();
    private final Span span = new Span();
    private @Nullable Part part;
    private @Nullable Reading reading;
    private long at;
    private boolean rotated;
    private @Nullable Entry head;
    private boolean dry;

    Source(Troubles troubles, Place place, Query query) {
        this.troubles = troubles;
        this.place = place;
        this.follow = query.follow();
        this.since = query.since();
        this.logs = new LogFiles(kernel().files(), place.path());
        this.unpacker = new Unpacker(troubles);
        this.parts = new Parts(troubles, logs, unpacker, query.since());
        this.stamps = new Stamps(new Zone(kernel().clock()), LONG_AGO);
    }

    Place place() {
        return place;
    }

    /** Whether what is there are logs, or logs may come. */
    boolean isLog() {
        return logs.isOne(follow);
    }

    Result<Done> open() {
        return parts.queueNew();
    }

    /**
     * What is there now, newest first. Where it is followed, {@link #head} then gives what comes
     * after that.
     */
    Past past(Query query, Share share) {
        List<Part> all = parts.takeAll();
        PastFiles files = new PastFiles(unpacker, place.path(), follow, share,
                new Zone(kernel().clock()));
        long end = 0;
        if (!all.isEmpty() && all.getLast() instanceof Part.Open open && open.isLive()) {
            end = files.end(open);
            part = follow ? open : null;
            reading = follow ? read(open).orElse(null) : null;
            at = end;
        }
        return new Past(files, all, query, end);
    }

    /** What the directory is now; null where none is. */
    FileInfo.@Nullable Identity identity() {
        return kernel().files().info(place.path()) instanceof Ok<FileInfo>(FileInfo info)
                ? info.identity() : null;
    }

    /** The oldest line that was not taken; null where there is none now. */
    @Nullable Entry head() {
        while (head == null && !dry) {
            if (part == null && !openNext()) {
                dry = true;
            } else if (buffer.stepToLine()) {
                takeLine();
            } else if (!fill()) {
                dry = endPart();
            }
        }
        return head;
    }

    /** There may be more now: without that, a look at what had no more costs nothing. */
    void wake() {
        dry = false;
    }

    void take() {
        head = null;
    }

    private void takeLine() {
        head = stamps.read(buffer.bytes(), buffer.lineStart(), buffer.lineEnd());
        buffer.taken();
    }

    private boolean openNext() {
        Part next = parts.next();
        if (next == null && follow && parts.queueNew().isOk()) {
            next = parts.next();
        }
        part = next;
        switch (next) {
            case null -> reading = null;
            case Part.Archive(String name) -> {
                reading = unpacker.open(place.path() + "/" + name).orElse(null);
                begin(LogFiles.time(name));
            }
            case Part.Open open -> {
                reading = read(open).orElse(null);
                begin(open.modified());
            }
        }
        at = firstWanted();
        return next != null;
    }

    /** Of a large file the beginning may be older than what is wanted. */
    private long firstWanted() {
        Reading now = reading;
        return now != null && now.tool().isEmpty() && since.isPresent()
                && kernel().files().info(now.fd()) instanceof Ok<FileInfo>(FileInfo info)
                ? new Stored.Plain(kernel().files(), now.fd(), info.size(), true)
                        .before(since.get(), new Zone(kernel().clock())) : 0;
    }

    /** Nobody packs what lines are put into, whatever it begins with. */
    private Optional<Reading> read(Part.Open open) {
        String path = place.path() + "/" + open.name().text;
        Optional<Reading> read = open.isLive()
                ? Optional.of(new Reading(path, open.fd(), Optional.empty()))
                : unpacker.read(open.fd(), path);
        if (read.isEmpty()) {
            kernel().files().close(open.fd());
        }
        return read;
    }

    private void begin(Instant time) {
        if (stamps.last().equals(LONG_AGO)) {
            stamps.restart(time);
        }
    }

    private boolean fill() {
        Reading now = reading;
        if (now == null) {
            return false;
        }
        return switch (read(now, buffer.makeRoom())) {
            case Ok<Integer>(Integer count) when count == 0 -> restartIfShorter(now);
            case Ok<Integer>(Integer count) -> {
                buffer.filled(count);
                at += count;
                yield true;
            }
            case Failed<Integer>(Errno errno) -> {
                troubles.unable("read", now.path(), errno);
                yield false;
            }
        };
    }

    private Result<Integer> read(Reading reading, int room) {
        if (reading.tool().isPresent()) {
            return kernel().files().read(reading.fd(), buffer.bytes(), buffer.end(), room);
        }
        span.set(buffer.bytes(), buffer.end(), buffer.end() + room);
        return kernel().files().readAt(reading.fd(), at, span);
    }

    /** Somebody emptied it: what comes from now on stands at its beginning. */
    private boolean restartIfShorter(Reading reading) {
        boolean shorter = follow && reading.tool().isEmpty() && kernel().files()
                .info(reading.fd()) instanceof Ok<FileInfo>(FileInfo info) && info.size() < at;
        at = shorter ? 0 : at;
        return shorter;
    }

    /**
     * True where more may come to this file. One that has lost its name is read once more: the
     * last lines may have come between its end and our look at the name.
     */
    private boolean endPart() {
        if (follow && !rotated && part instanceof Part.Open open && open.isLive()) {
            rotated = logs.isNoLonger(open);
            return !rotated;
        }
        if (buffer.stepToRest()) {
            takeLine();
        } else {
            close();
        }
        return false;
    }

    private void close() {
        switch (part) {
            case Part.Archive(String name) -> stamps.restart(LogFiles.time(name));
            case Part.Open open when reading != null ->
                    parts.done(open, unpacker.beginning(open.fd()));
            case Part.Open _ -> { } // It is tried again when it is an archive.
            case null -> throw new Bug("nothing is open that could be closed");
        }
        if (reading != null) {
            unpacker.close(reading);
        }
        part = null;
        reading = null;
        rotated = false;
    }

    private Kernel kernel() {
        return troubles.kernel();
    }
}
