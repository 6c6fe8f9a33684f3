package jinn.journal.file;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Files;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Bug;
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

/** The files of a log directory, which a logger may rename at any moment. */
public record LogFiles(Files files, String path) {

    private static final String LOCK = "lock";
    private static final String STATE = "state";

    /** More archives no logger was told to keep: E2BIG. */
    public static final int ARCHIVES_MAX = 10_000;

    /** So often the directory is looked at again, where it changed meanwhile. */
    private static final int LOOKS_MAX = 100;

    /**
     * Archives in the order of time, and the files that become archives. {@code next}: previous,
     * or what a processor has made of it where that is gone; a logger's last step but one.
     */
    public record Found(List<String> archives, Next next, Result<Part.Open> current) {
    }

    public record Next(OpenName name, Result<Part.Open> file) {
    }

    /** All of them at one moment: what is an archive here was not opened under another name. */
    public Result<Found> openAll() {
        for (int i = 0; i < LOOKS_MAX; i++) {
            if (!(names() instanceof Ok<List<String>>(List<String> before))) {
                break;
            }
            Result<Part.Open> current = open(OpenName.CURRENT);
            OpenName which = before.contains(OpenName.PREVIOUS.text) ? OpenName.PREVIOUS
                    : OpenName.PROCESSED;
            Next next = new Next(which, open(which));
            boolean same = names() instanceof Ok<List<String>>(List<String> after)
                    && after.equals(before) && isStill(current);
            if (same || i == LOOKS_MAX - 1) {
                before.removeIf(name -> !isArchive(name));
                return new Ok<>(new Found(before, next, current));
            }
            close(current);
            close(next.file());
        }
        return names() instanceof Failed<List<String>>(Errno errno)
                ? new Failed<>(errno) : new Failed<>(Errno.EBUSY);
    }

    /**
     * Whether a logger has been here. {@code soon}: or may come; what is empty may be a log
     * directory yet.
     */
    public boolean isOne(boolean soon) {
        Signs signs = new Signs();
        if (!files.visit(path, signs::see).isOk()) {
            return true; // Who reads it says why it cannot be read.
        }
        return signs.part || signs.lock && signs.state || signs.empty && soon;
    }

    /** What is in a directory in which somebody else may have made any number of files. */
    private static final class Signs {

        private boolean part;
        private boolean lock;
        private boolean state;
        private boolean empty = true;

        void see(String name) {
            part |= isPart(name);
            lock |= name.equals(LOCK);
            state |= name.equals(STATE);
            empty = false;
        }
    }

    private static boolean isPart(String name) {
        return name.equals(OpenName.CURRENT.text) || name.equals(OpenName.PREVIOUS.text)
                || isArchive(name);
    }

    private Result<List<String>> names() {
        List<String> names = new ArrayList<>();
        Result<Done> read = files.visit(path, name -> {
            boolean is = isPart(name) || name.equals(OpenName.PROCESSED.text);
            if (is && names.size() <= ARCHIVES_MAX) {
                names.add(name);
            }
        });
        names.sort(String::compareTo);
        return read instanceof Failed<Done>(Errno errno) ? new Failed<>(errno)
                : names.size() > ARCHIVES_MAX ? new Failed<>(Errno.E2BIG) : new Ok<>(names);
    }

    /** {@code @}, 24 hex digits, a point and a letter. */
    private static boolean isArchive(String name) {
        return name.length() == Tai64n.TEXT_SIZE + 2 && time(name) != null
                && (name.endsWith(".s") || name.endsWith(".u"));
    }

    /** When an archive was made: no line in it is younger. */
    public static Instant time(String archive) {
        Tai64n label = Bug.present(Tai64n.parse(Bytes.toArray(archive), 0), "time of an archive");
        return new Instant(label.unixSeconds(), label.nanos());
    }

    private Result<Part.Open> open(OpenName name) {
        String file = path + "/" + name.text;
        return switch (files.open(file, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                FileInfo info = files.info(fd).orFatal("stat", file);
                yield new Ok<>(new Part.Open(name, fd, info.identity(), info.modified()));
            }
        };
    }

    private void close(Result<Part.Open> opened) {
        if (opened instanceof Ok<Part.Open>(Part.Open file)) {
            files.close(file.fd());
        }
    }

    private boolean isStill(Result<Part.Open> current) {
        return switch (current) {
            case Ok<Part.Open>(Part.Open file) -> file.identity().equals(identity());
            case Failed<Part.Open>(Errno errno) ->
                errno != Errno.ENOENT || identity() == null;
        };
    }

    /** Whether another file has become current. */
    public boolean isNoLonger(Part.Open current) {
        FileInfo.Identity now = identity();
        return now != null && !current.identity().equals(now);
    }

    /** What is current; null where nothing is. */
    private FileInfo.@Nullable Identity identity() {
        return files.info(path + "/" + OpenName.CURRENT.text) instanceof Ok<FileInfo>(FileInfo info)
                ? info.identity() : null;
    }
}
