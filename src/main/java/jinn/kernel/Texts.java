package jinn.kernel;

import java.util.Arrays;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.text.Bytes;

/** Small files read and written whole. */
public record Texts(Files files) {

    /** A file in a service directory is a line; what is longer than this is cut. */
    public static final int SIZE_MAX = 65_536;

    private static final int CHUNK = 4096;

    public Result<String> read(String path) {
        return read(path, SIZE_MAX);
    }

    /** What is longer than {@code sizeMax} bytes is cut. */
    public Result<String> read(String path, int sizeMax) {
        return read(path, OpenMode.READ.nonBlocking(), sizeMax);
    }

    /** The same, and where it is a fifo or a terminal, waits for who writes. */
    public Result<String> readPatiently(String path, int sizeMax) {
        return read(path, OpenMode.READ, sizeMax);
    }

    private Result<String> read(String path, OpenMode mode, int sizeMax) {
        return switch (files.open(path, mode)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<String> text = readAll(fd, sizeMax);
                files.close(fd);
                yield text;
            }
        };
    }

    /** From where the descriptor stands. */
    public Result<String> readAll(Fd fd, int sizeMax) {
        byte[] buffer = new byte[Math.min(CHUNK, sizeMax)];
        int size = 0;
        while (size < sizeMax) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, sizeMax));
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

    /**
     * Replaces a file in one step: readers see the old or the new bytes, nothing between. The
     * new ones are written to {@code path.new} first; it is removed again where that fails.
     */
    public Result<Done> replace(String path, byte[] bytes) {
        String fresh = path + ".new";
        Result<Done> done = write(fresh, bytes);
        if (done.isOk()) {
            done = files.rename(fresh, path);
        }
        if (!done.isOk()) {
            files.remove(fresh);
        }
        return done;
    }

    /** Not in one step: whoever reads meanwhile sees less. */
    public Result<Done> write(String path, byte[] bytes) {
        return switch (files.open(path, OpenMode.REPLACE)) {
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
