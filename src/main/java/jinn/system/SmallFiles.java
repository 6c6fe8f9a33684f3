package jinn.system;

import java.util.Arrays;
import jinn.kernel.Files;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Small files read and written whole; one that is too long is refused: EFBIG. */
public record SmallFiles(Files files) {

    /** A file in a service directory is a line. */
    public static final int SIZE_MAX = 65_536;

    private static final int CHUNK = 4096;

    /** Most are a line: whoever reads a thousand of them should not leave megabytes behind. */
    private static final int FIRST = 256;
    private static final OpenMode NEW =
            OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE);

    public Result<String> read(String path) {
        return read(path, SIZE_MAX);
    }

    public Result<String> read(String path, int sizeMax) {
        return whole(readBeginning(path, OpenMode.READ.nonBlocking(), sizeMax + 1), sizeMax);
    }

    /** The same, and where it is a fifo or a terminal, waits for who writes. */
    public Result<String> readPatiently(String path, int sizeMax) {
        return whole(readBeginning(path, OpenMode.READ, sizeMax + 1), sizeMax);
    }

    /** No more than that; the rest is nobody's concern. */
    public Result<String> readBeginning(String path, int sizeMax) {
        return readBeginning(path, OpenMode.READ.nonBlocking(), sizeMax);
    }

    private Result<String> readBeginning(String path, OpenMode mode, int sizeMax) {
        return switch (files.open(path, mode)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<String> text = readBeginning(fd, sizeMax);
                files.close(fd);
                yield text;
            }
        };
    }

    private static Result<String> whole(Result<String> read, int sizeMax) {
        return read instanceof Ok<String>(String text) && text.length() > sizeMax
                ? new Failed<>(Errno.EFBIG) : read;
    }

    /** From where the descriptor stands. */
    public Result<String> readAll(Fd fd, int sizeMax) {
        return whole(readBeginning(fd, sizeMax + 1), sizeMax);
    }

    /** No more than that from where the descriptor stands. */
    public Result<String> readBeginning(Fd fd, int sizeMax) {
        byte[] buffer = new byte[Math.min(FIRST, sizeMax)];
        int size = 0;
        while (size < sizeMax) {
            if (size == buffer.length) {
                int larger = Math.max(CHUNK, buffer.length * 2);
                buffer = Arrays.copyOf(buffer, Math.min(larger, sizeMax));
            }
            switch (files.read(fd, buffer, size, buffer.length - size)) {
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer count) when count == 0 -> {
                    return new Ok<>(Bytes.fromArray(buffer, 0, size));
                }
                case Ok<Integer>(Integer count) -> size += count;
            }
        }
        return new Ok<>(Bytes.fromArray(buffer, 0, size));
    }

    /** All that is left of one file, to where the other one stands. */
    public Result<Done> copy(Fd source, Fd target) {
        byte[] chunk = new byte[FIRST];
        while (true) {
            switch (files.read(source, chunk, 0, chunk.length)) {
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Integer>(Integer count) when count == 0 -> {
                    return Result.DONE;
                }
                case Ok<Integer>(Integer count) -> {
                    boolean full = count == chunk.length;
                    byte[] read = full ? chunk : Arrays.copyOf(chunk, count);
                    if (Report.putAll(files, target, read) instanceof Failed<Integer>(var errno)) {
                        return new Failed<>(errno);
                    }
                    chunk = full && count < CHUNK ? new byte[CHUNK] : chunk;
                }
            }
        }
    }

    /**
     * Replaces a file in one step: readers see the old or the new bytes, nothing between. The
     * new ones are written to {@code path.new} first; it is removed again where that fails. What
     * has that name is of somebody who was killed, or planted: another name of a file, say.
     */
    public Result<Done> replace(String path, byte[] bytes) {
        return replace(path, bytes, NEW.permissions());
    }

    /** The same, of a file with these permissions, less the umask. */
    public Result<Done> replace(String path, byte[] bytes, int permissions) {
        OpenMode mode = NEW.permissions(permissions);
        String fresh = path + ".new";
        Result<Done> done = write(fresh, bytes, mode);
        if (done.failedWith(Errno.EEXIST) && files.remove(fresh).isOk()) {
            done = write(fresh, bytes, mode);
        }
        if (done.isOk()) {
            done = files.rename(fresh, path);
        }
        if (!done.isOk()) {
            files.remove(fresh);
        }
        return done;
    }

    /**
     * Makes a symlink, or replaces one in one step: nobody finds nothing under that name. What has
     * the name {@code path.new} is of somebody who was killed. EISDIR where a directory has the
     * name, which stays.
     */
    public Result<Done> replaceLink(String target, String path) {
        String fresh = path + ".new";
        files.remove(fresh);
        Result<Done> done = files.makeSymlink(target, fresh);
        if (done.isOk()) {
            done = files.rename(fresh, path);
            if (!done.isOk()) {
                files.remove(fresh);
            }
        }
        return done;
    }

    /** Not in one step: whoever reads meanwhile sees less. */
    public Result<Done> write(String path, byte[] bytes) {
        return write(path, bytes, OpenMode.REPLACE);
    }

    private Result<Done> write(String path, byte[] bytes, OpenMode mode) {
        return switch (files.open(path, mode)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<Integer> written = Report.putAll(files, fd, bytes);
                files.close(fd);
                yield written instanceof Failed<Integer>(Errno errno)
                        ? new Failed<>(errno) : Result.DONE;
            }
        };
    }
}
