package jinn.log.spool;

import java.util.List;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.log.line.Locking;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;
import org.jspecify.annotations.Nullable;

/** The file of a spool: locked, moved about in, and made anew where somebody took it away. */
final class SpoolFile {

    private static final int CHUNK = 65_536;
    private static final byte[] NOTHING = {};
    private static final int OWNER_FILE = 0600;
    private static final OpenMode MODE =
            new OpenMode(OpenMode.Access.READ_WRITE,
                    OpenMode.CREATE | OpenMode.NO_FOLLOW, OWNER_FILE);

    /** That tells nothing about spools: the next start may have better luck. */
    private static final List<Errno> PASSING =
            List.of(Errno.EMFILE, Errno.ENFILE, Errno.ENOMEM, Errno.EIO);

    private final Kernel kernel;
    private final String path;
    private final Span span = new Span();
    private @Nullable Fd fd;
    private FileInfo.@Nullable Identity identity;
    private byte @Nullable [] chunk;

    SpoolFile(Kernel kernel, String path) {
        this.kernel = kernel;
        this.path = path;
    }

    boolean isOpen() {
        return fd != null;
    }

    /** Fatal 111 where it is in use. */
    Result<Done> open() {
        Result<Fd> opened = files().open(path, MODE);
        if (opened instanceof Failed<Fd>(Errno errno) && PASSING.contains(errno)) {
            opened.orFatal("open", path);
        }
        return switch (opened) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd file) -> {
                new Locking(kernel).lock(file, path);
                FileInfo info = files().info(file).orFatal("stat", path);
                fd = file;
                identity = info.identity();
                yield info.size() >= SpoolHeader.SIZE ? Result.DONE : fits();
            }
        };
    }

    /** Whether bytes can be moved here; a byte of our own tells. */
    private Result<Done> fits() {
        Files.Pipe pipe = files().pipe().orFatal("make", "a pipe");
        files().write(pipe.write(), new byte[1], 0, 1).orFatal("write to", "a pipe");
        Result<Integer> moved = files().move(pipe.read(), fd(), SpoolHeader.SIZE, 1);
        files().close(pipe.read());
        files().close(pipe.write());
        if (moved instanceof Failed<Integer>(Errno errno)) {
            abandon();
            return new Failed<>(errno);
        }
        return Result.DONE;
    }

    /** There is nothing in it. */
    void abandon() {
        files().remove(path);
        files().close(fd());
        fd = null;
    }

    long size() {
        return files().info(fd()).orFatal("stat", path).size();
    }

    /** Moves up to so many bytes from stdin to that place. */
    Result<Integer> take(long at, int length) {
        return files().move(Fd.STDIN, fd(), at, length);
    }

    Result<Integer> readAt(long at, Span target) {
        return files().readAt(fd(), at, target);
    }

    Result<Integer> writeAt(long at, Span source) {
        return files().writeAt(fd(), at, source);
    }

    Result<Done> cut(long size) {
        return files().truncate(fd(), size);
    }

    /** Puts a newline there, if there is none before; how many bytes that were. */
    Result<Integer> endLine(long end) {
        byte[] last = new byte[1];
        span.set(last, 0, 1);
        boolean ended = files().readAt(fd(), end - 1, span).isOk()
                && (last[0] == '\n' || last[0] == 0);
        last[0] = '\n';
        span.set(last, 0, 1);
        return ended ? new Ok<>(0) : files().writeAt(fd(), end, span);
    }

    /** Whether who looks for it by its name finds it. */
    boolean isInPlace() {
        return files().linkInfo(path) instanceof Ok<FileInfo>(FileInfo info)
                && info.identity().equals(identity);
    }

    /**
     * Makes it anew, up to that place. It gets its name when it is complete: half of it would
     * be taken for the whole. EBUSY where another logger has what is there.
     */
    Result<Done> restore(long end) {
        if (isTaken()) {
            return new Failed<>(Errno.EBUSY);
        }
        String unfinished = path + ".new";
        files().remove(unfinished);
        return switch (files().open(unfinished, MODE.with(OpenMode.EXCLUSIVE))) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fresh) -> replace(fresh, unfinished, end);
        };
    }

    /** Where that cannot be found out it is; a symlink is no spool. */
    private boolean isTaken() {
        OpenMode looking = OpenMode.READ.nonBlocking().with(OpenMode.NO_FOLLOW);
        return switch (files().open(path, looking)) {
            case Failed<Fd>(Errno errno) -> errno != Errno.ENOENT && errno != Errno.ELOOP;
            case Ok<Fd>(Fd other) -> {
                boolean free = files().isLocked(other) instanceof Ok<Boolean>(Boolean held)
                        && !held;
                files().close(other);
                yield !free;
            }
        };
    }

    /** What is left of the old one, wherever it is, is void: it must be found by nobody. */
    private Result<Done> replace(Fd fresh, String unfinished, long end) {
        Result<FileInfo> info = files().info(fresh);
        Result<Done> done = info.isOk() ? files().lock(fresh) : new Failed<>(Errno.EIO);
        done = done.isOk() ? copy(fresh, 0, 0, end) : done;
        done = done.isOk() ? files().rename(unfinished, path) : done;
        if (!done.isOk() || !(info instanceof Ok<FileInfo>(FileInfo there))) {
            files().close(fresh);
            files().remove(unfinished);
            return done;
        }
        files().truncate(fd(), 0);
        files().close(fd());
        fd = fresh;
        identity = there.identity();
        return done;
    }

    /** What waits, up to {@code end}, is there once more, so many bytes before its place. */
    Result<Done> copyBack(long at, long by, long end) {
        return copy(fd(), at, by, end);
    }

    private Fd fd() {
        return Bug.present(fd, "open spool");
    }

    /** Made when it is first needed, and kept. */
    private byte[] chunk() {
        chunk = chunk == null ? new byte[CHUNK] : chunk;
        return chunk;
    }

    private Result<Done> copy(Fd target, long from, long by, long end) {
        byte[] piece = from < end ? chunk() : NOTHING;
        long at = from;
        while (at < end) {
            span.set(piece, 0, (int) Math.min(CHUNK, end - at));
            Result<Integer> read = files().readAt(fd(), at, span);
            span.set(piece, 0, span.start());
            Result<Integer> written = files().writeAt(target, at - by, span);
            if (written instanceof Failed<Integer>(Errno errno)) {
                return new Failed<>(errno);
            }
            if (!(read instanceof Ok<Integer>(Integer count)) || !read.equals(written)
                    || count == 0) {
                return new Failed<>(Errno.EIO);
            }
            at += count;
        }
        return Result.DONE;
    }

    void remove() {
        files().remove(path);
    }

    private Files files() {
        return kernel.files();
    }
}
