package jinn.journal;

import java.util.Optional;
import jinn.journal.Unpacker.Reading;
import jinn.kernel.Errno;
import jinn.kernel.Instant;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.text.Bytes;

/**
 * The lines of one log directory: archives, previous, current; and where it is followed, what
 * becomes current later. An open file is read to its end, whatever it is called by then.
 */
final class Source {

    private static final Instant LONG_AGO = new Instant(0, 0);

    private final Report report;
    private final Place place;
    private final boolean follow;
    private final LogFiles logs;
    private final Unpacker unpacker;
    private final Parts parts;
    private final Stamps stamps;
    private final LineBuffer buffer = new LineBuffer();
    private Part part;
    private Reading reading;
    private String beginning = "";
    private boolean rotated;
    private Entry head;
    private boolean dry;

    Source(Report report, Place place, Query query) {
        this.report = report;
        this.place = place;
        this.follow = query.follow();
        this.logs = new LogFiles(kernel().files(), place.path());
        this.unpacker = new Unpacker(report);
        this.parts = new Parts(report, logs, query.since());
        this.stamps = new Stamps(new Zone(kernel().clock()), LONG_AGO);
    }

    Place place() {
        return place;
    }

    /** Fatal where the directory cannot be read. */
    void open() {
        parts.look().orFatal("read log directory", place.path());
    }

    /** The oldest line that was not taken; null where there is none now. */
    Entry head() {
        while (head == null && !dry) {
            if (part == null && !openNext()) {
                dry = true;
            } else if (buffer.next()) {
                takeLine();
            } else if (!fill()) {
                dry = isAtEnd();
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
        part = parts.next();
        if (part == null && follow && parts.look().isOk()) {
            part = parts.next();
        }
        switch (part) {
            case null -> reading = null;
            case Part.Archive(String name) -> {
                reading = unpacker.open(place.path() + "/" + name).orElse(null);
                begin(LogFiles.time(name));
            }
            case Part.Open open -> {
                reading = new Reading(open.fd(), Optional.empty(), place.path() + "/current");
                begin(open.modified());
            }
        }
        return part != null;
    }

    private void begin(Instant time) {
        if (stamps.last().equals(LONG_AGO)) {
            stamps.restart(time);
        }
    }

    private boolean fill() {
        if (reading == null) {
            return false;
        }
        int room = buffer.room();
        Result<Integer> read =
                kernel().files().read(reading.fd(), buffer.bytes(), buffer.end(), room);
        return switch (read) {
            case Ok<Integer>(Integer count) -> {
                begin(buffer.end(), count);
                buffer.filled(count);
                yield count > 0;
            }
            case Failed<Integer>(Errno errno) -> {
                report.unable("read", reading.path(), errno);
                yield false;
            }
        };
    }

    private void begin(int from, int count) {
        int wanted = Math.min(count, Parts.BEGINNING_SIZE - beginning.length());
        if (wanted > 0) {
            beginning += Bytes.fromArray(buffer.bytes(), from, wanted);
        }
    }

    /**
     * True where more may come to this file. One that has lost its name is read once more: the
     * last lines may have come between its end and our look at the name.
     */
    private boolean isAtEnd() {
        boolean follows = follow && part instanceof Part.Open(_, _, _, boolean live) && live;
        if (follows && !rotated) {
            rotated = logs.isNoLonger((Part.Open) part);
            return !rotated;
        }
        if (buffer.last()) {
            takeLine();
        } else {
            close();
        }
        return false;
    }

    private void close() {
        switch (part) {
            case Part.Archive(String name) -> stamps.restart(LogFiles.time(name));
            case Part.Open open -> parts.done(open, beginning);
        }
        if (reading != null) {
            unpacker.close(reading);
        }
        part = null;
        reading = null;
        beginning = "";
        rotated = false;
    }

    private Kernel kernel() {
        return report.kernel();
    }
}
