package jinn.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jinn.journal.file.LogFiles;
import jinn.journal.file.OpenName;
import jinn.journal.file.Part;
import jinn.journal.file.Troubles;
import jinn.journal.file.Unpacker;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Which files of a log directory are still to be read, each once. */
final class Parts {

    private static final int NOWHERE = -1;

    /** More of them were not read before the first is an archive. */
    private static final int PENDING_MAX = 8;

    private final Troubles troubles;
    private final LogFiles logs;
    private final Unpacker unpacker;
    private final Optional<Instant> since;
    private final List<Part> queue = new ArrayList<>();

    /** Read, but not yet seen as archives; oldest first. */
    private final List<Read> pending = new ArrayList<>();

    /** In the order of their names. */
    private List<String> known = List.of();
    private boolean complained;

    /** A file by what it is, whatever its name; and by its first bytes, as numbers are reused. */
    private record Read(FileInfo.Identity identity, String beginning) {

        boolean is(FileInfo.Identity other, String bytes) {
            return identity.equals(other) && bytes.startsWith(beginning);
        }
    }

    Parts(Troubles troubles, LogFiles logs, Unpacker unpacker, Optional<Instant> since) {
        this.troubles = troubles;
        this.logs = logs;
        this.unpacker = unpacker;
        this.since = since;
    }

    /** The next one; null where there is none. */
    @Nullable Part next() {
        return queue.isEmpty() ? null : queue.removeFirst();
    }

    /** All there are, oldest first; who takes them closes those that are open. */
    List<Part> takeAll() {
        List<Part> all = List.copyOf(queue);
        queue.clear();
        for (Part part : all) {
            if (part instanceof Part.Open open && !open.isLive()) {
                done(open, unpacker.beginning(open.fd()));
            }
        }
        return all;
    }

    /** That file was read to its end, and will become an archive or has; unless it is empty. */
    void done(Part.Open file, String beginning) {
        if (!beginning.isEmpty()) {
            pending.add(new Read(file.identity(), beginning));
        }
        if (pending.size() > PENDING_MAX) {
            pending.removeFirst();
        }
    }

    /** Adds what is there and was not before. */
    Result<Done> queueNew() {
        return switch (logs.openAll()) {
            case Failed<LogFiles.Found>(Errno errno) -> new Failed<>(errno);
            case Ok<LogFiles.Found>(LogFiles.Found found) -> {
                add(found.archives());
                add(found.next().name(), found.next().file());
                add(OpenName.CURRENT, found.current());
                yield Result.DONE;
            }
        };
    }

    private void add(List<String> archives) {
        for (String archive : archives) {
            boolean fresh = Collections.binarySearch(known, archive) < 0 && !dropIfRead(archive);
            if (fresh && isWanted(archive)) {
                queue.add(new Part.Archive(archive));
            }
        }
        known = archives;
    }

    private boolean isWanted(String archive) {
        return since.isEmpty() || !LogFiles.time(archive).isBefore(since.get());
    }

    /**
     * Whether a new archive is what was read under another name, or was made of that. What was
     * read before it is an archive too by now, or nothing any more.
     */
    private boolean dropIfRead(String archive) {
        String path = logs.path() + "/" + archive;
        if (pending.isEmpty() || !(logs.files().open(path, OpenMode.READ.nonBlocking())
                instanceof Ok<Fd>(Fd fd))) {
            return false;
        }
        int place = logs.files().info(fd) instanceof Ok<FileInfo>(FileInfo info)
                ? placeOf(fd, info.identity(), path) : NOWHERE;
        logs.files().close(fd);
        pending.subList(0, place + 1).clear();
        return place != NOWHERE;
    }

    /**
     * Among what was read. A processor leaves the beginning alone, or packs it, or both; where it
     * does something else all is shown, at worst again.
     */
    private int placeOf(Fd fd, FileInfo.Identity identity, String path) {
        int place = placeOf(fd, identity);
        String text = place == NOWHERE ? unpacker.unpackedBeginning(fd, path) : "";
        for (int i = 0; i < pending.size() && place == NOWHERE; i++) {
            place = text.startsWith(pending.get(i).beginning()) ? i : NOWHERE;
        }
        return place;
    }

    private int placeOf(Fd fd, FileInfo.Identity identity) {
        String bytes = unpacker.beginning(fd);
        int place = pending.size() - 1;
        while (place >= 0 && !pending.get(place).is(identity, bytes)) {
            place--;
        }
        return place;
    }

    private void add(OpenName name, Result<Part.Open> opened) {
        switch (opened) {
            case Ok<Part.Open>(Part.Open file) when renewIfRead(file) ->
                    logs.files().close(file.fd());
            case Ok<Part.Open>(Part.Open file) -> queue.add(file);
            case Failed<Part.Open>(Errno errno) -> complain(name, errno);
        }
    }

    private boolean renewIfRead(Part.Open file) {
        if (pending.isEmpty() || file.name() != OpenName.PROCESSED) {
            return placeOf(file.fd(), file.identity()) != NOWHERE;
        }
        int place = placeOf(file.fd(), file.identity(), logs.path() + "/" + file.name().text);
        if (place != NOWHERE) { // The archive is going to be this file, not that it was made of.
            pending.set(place, new Read(file.identity(), unpacker.beginning(file.fd())));
        }
        return place != NOWHERE;
    }

    /** Once: who follows looks again and again. */
    private void complain(OpenName name, Errno errno) {
        if (errno != Errno.ENOENT && !complained) {
            troubles.unable("read", logs.path() + "/" + name.text, errno);
            complained = true;
        }
    }
}
