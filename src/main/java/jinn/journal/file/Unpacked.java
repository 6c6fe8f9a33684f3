package jinn.journal.file;

import java.util.Optional;
import jinn.journal.file.Unpacker.Reading;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;

/**
 * What a packed file holds. Its tool unpacks from the beginning, and only the last bytes are kept:
 * for what stands before them the tool is started again.
 */
public final class Unpacked implements Stored {

    private static final int CHUNK = 16_384;

    private final Unpacker unpacker;
    private final Fd file;
    private final String path;
    private final int window;
    private byte[] bytes = new byte[CHUNK + Span.SLACK];

    /** What is in the array begins at that place of the whole. */
    private long start;
    private int size;
    private long end;

    private Unpacked(Unpacker unpacker, Fd file, String path, int window) {
        this.unpacker = unpacker;
        this.file = file;
        this.path = path;
        this.window = window;
    }

    /** Empty where nothing can be unpacked, which is told of. The file is closed in the end. */
    public static Optional<Stored> of(Unpacker unpacker, Fd file, String path, int window) {
        Unpacked one = new Unpacked(unpacker, file, path, window);
        if (!one.unpack(Long.MAX_VALUE, window)) {
            return Optional.empty();
        }
        one.end = one.start + one.size;
        return Optional.of(one);
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public boolean read(long from, Span target) {
        int length = target.end() - target.start();
        if (from < start && !unpack(from + length, Math.max(window, length))) {
            return false;
        }
        if (from < start || from + length > start + size) {
            return false;
        }
        System.arraycopy(bytes, (int) (from - start), target.bytes(), target.start(), length);
        target.startAt(target.end());
        return true;
    }

    /** The last bytes before that place are there then. */
    private boolean unpack(long limit, int wanted) {
        unpacker.rewind(file, path);
        Optional<Reading> reading = unpacker.read(file, path);
        start = 0;
        size = 0;
        boolean more = reading.isPresent();
        while (more && start + size < limit) {
            makeRoom(wanted);
            int room = (int) Math.min(bytes.length - Span.SLACK - size, limit - start - size);
            Result<Integer> read = unpacker.files().read(reading.get().fd(), bytes, size, room);
            if (read instanceof Failed<Integer>(Errno errno)) {
                unpacker.unable(path, errno);
            }
            int count = read instanceof Ok<Integer>(Integer some) ? some : 0;
            size += count;
            more = count > 0;
        }
        reading.ifPresent(one -> unpacker.stop(one, limit == Long.MAX_VALUE));
        return reading.isPresent();
    }

    private void makeRoom(int wanted) {
        if (size < bytes.length - Span.SLACK) {
            return;
        }
        if (size < wanted + wanted / 2) {
            byte[] larger = new byte[Math.min(2 * size, wanted + wanted / 2) + Span.SLACK];
            System.arraycopy(bytes, 0, larger, 0, size);
            bytes = larger;
        } else {
            System.arraycopy(bytes, size - wanted, bytes, 0, wanted);
            start += size - wanted;
            size = wanted;
        }
    }

    @Override
    public void close() {
        unpacker.files().close(file);
    }
}
