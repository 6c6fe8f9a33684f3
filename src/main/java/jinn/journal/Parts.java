package jinn.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Instant;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.kernel.Span;
import jinn.kernel.Texts;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/** Which files of a log directory are still to be read, each once. */
final class Parts {

    /** What a file begins with, stamp included, tells it from others. */
    static final int BEGINNING_SIZE = 64;

    private final Troubles troubles;
    private final LogFiles logs;
    private final Optional<Instant> since;
    private final List<Part> queue = new ArrayList<>();

    /** Read, but not yet seen as archives; oldest first. */
    private final List<Read> pending = new ArrayList<>();

    /** In the order of their names. */
    private List<String> known = List.of();
    private boolean complained;

    /** A file by what it is, whatever its name. */
    private record Read(FileInfo.Identity identity, String beginning) {
    }

    Parts(Troubles troubles, LogFiles logs, Optional<Instant> since) {
        this.troubles = troubles;
        this.logs = logs;
        this.since = since;
    }

    /** The next one; null where there is none. */
    @Nullable Part next() {
        return queue.isEmpty() ? null : queue.removeFirst();
    }

    /** Leaves out what comes before the last lines; the place where the first part is begun. */
    long keepLast(int lines, Endings endings) {
        long missing = lines;
        long start = 0;
        int kept = queue.size();
        while (kept > 0 && missing > 0) {
            kept--;
            Endings.Ending ending = endings.of(queue.get(kept), missing);
            missing -= ending.lines();
            start = ending.start();
        }
        for (int i = 0; i < kept; i++) {
            if (queue.removeFirst() instanceof Part.Open open) {
                done(open, beginning(open.fd()));
                logs.files().close(open.fd());
            }
        }
        return start;
    }

    /** What tells a file from others, wherever it was read from. */
    String beginning(Fd fd) {
        byte[] bytes = new byte[BEGINNING_SIZE + Span.SLACK];
        Span span = new Span();
        span.set(bytes, 0, BEGINNING_SIZE);
        return logs.files().readAt(fd, 0, span) instanceof Ok<Integer>(Integer count)
                ? Bytes.fromArray(bytes, 0, count) : "";
    }

    /** That file was read to its end, and will become an archive or has; unless it is empty. */
    void done(Part.Open file, String beginning) {
        if (!beginning.isEmpty()) {
            pending.add(new Read(file.identity(), beginning));
        }
    }

    /** Adds what is there and was not before. */
    Result<Done> look() {
        return switch (logs.look()) {
            case Failed<LogFiles.Found>(Errno errno) -> new Failed<>(errno);
            case Ok<LogFiles.Found>(LogFiles.Found found) -> {
                add(found.archives());
                add("previous", found.previous());
                add("current", found.current());
                yield Result.DONE;
            }
        };
    }

    private void add(List<String> archives) {
        for (String archive : archives) {
            boolean fresh = Collections.binarySearch(known, archive) < 0 && !wasRead(archive);
            if (fresh && isWanted(archive)) {
                queue.add(new Part.Archive(archive));
            }
        }
        known = archives;
    }

    private boolean isWanted(String archive) {
        return since.isEmpty() || !LogFiles.time(archive).isBefore(since.get());
    }

    /** Whether a new archive is what was read under another name, or was made of that. */
    private boolean wasRead(String archive) {
        FileInfo.Identity identity = logs.identity(archive);
        for (Read read : pending) {
            if (read.identity().equals(identity)) {
                return pending.remove(read);
            }
        }
        return !pending.isEmpty() && isProcessed(archive, pending.getFirst().beginning())
                && pending.removeFirst() != null;
    }

    /** Processors pack; or leave the beginning alone. What is neither is shown, at worst again. */
    private boolean isProcessed(String archive, String beginning) {
        return new Texts(logs.files()).readBeginning(logs.path() + "/" + archive,
                BEGINNING_SIZE)
                instanceof Ok<String>(String text) && (text.startsWith(beginning)
                || Compression.of(Bytes.toArray(text)).isPresent());
    }

    private void add(String name, Result<Part.Open> opened) {
        switch (opened) {
            case Ok<Part.Open>(Part.Open file) -> add(file);
            case Failed<Part.Open>(Errno errno) -> complain(name, errno);
        }
    }

    private void add(Part.Open file) {
        boolean read = false;
        for (Read one : pending) {
            read |= one.identity().equals(file.identity());
        }
        if (read) {
            logs.files().close(file.fd());
        } else {
            queue.add(file);
        }
    }

    /** Once: who follows looks again and again. */
    private void complain(String name, Errno errno) {
        if (errno != Errno.ENOENT && !complained) {
            troubles.unable("read", logs.path() + "/" + name, errno);
            complained = true;
        }
    }
}
