package jinn.journal;

import jinn.kernel.Files;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result.Ok;
import jinn.value.Span;

/** Where the last lines of a file begin, told by reading from its end. */
record Endings(Files files, Unpacker unpacker, String directory) {

    private static final int CHUNK = 65_536;

    /**
     * So many lines at least stand from there to the end; fewer where the file has fewer, or is
     * packed, and all of it counts.
     */
    record Ending(long start, long lines) {
    }

    private static final Ending ALL = new Ending(0, 0);

    Ending of(Part part, long wanted) {
        return switch (part) {
            case Part.Open open when open.isLive() -> of(open.fd(), wanted);
            case Part.Open open -> unlessPacked(open.fd(), wanted);
            case Part.Archive(String name) -> ofArchive(directory + "/" + name, wanted);
        };
    }

    private Ending ofArchive(String path, long wanted) {
        if (!(files.open(path, OpenMode.READ.nonBlocking()) instanceof Ok<Fd>(Fd fd))) {
            return ALL;
        }
        Ending ending = unlessPacked(fd, wanted);
        files.close(fd);
        return ending;
    }

    private Ending unlessPacked(Fd fd, long wanted) {
        return unpacker.compression(fd).isPresent() ? ALL : of(fd, wanted);
    }

    private Ending of(Fd fd, long wanted) {
        long end = files.info(fd) instanceof Ok<FileInfo>(FileInfo info) ? info.size() : 0;
        byte[] chunk = new byte[CHUNK + Span.SLACK];
        long lines = 0;
        long place = end;
        while (place > 0) {
            long from = Math.max(0, place - CHUNK);
            int size = (int) (place - from);
            if (!isRead(fd, from, chunk, size)) {
                return ALL;
            }
            boolean torn = place == end && chunk[size - 1] != '\n';
            lines += newlines(chunk, size) + (torn ? 1 : 0);
            int first = behindNewline(chunk, size);
            if (from > 0 && first < size && lines - 1 >= wanted) {
                return new Ending(from + first, lines - 1);
            }
            place = from;
        }
        return new Ending(0, lines);
    }

    private boolean isRead(Fd fd, long from, byte[] chunk, int size) {
        Span span = new Span();
        span.set(chunk, 0, size);
        return files.readAt(fd, from, span).equals(new Ok<>(size));
    }

    private static int newlines(byte[] chunk, int size) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += chunk[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** A line of which the beginning is in the chunk before does not count. */
    private static int behindNewline(byte[] chunk, int size) {
        int at = 0;
        while (at < size && chunk[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
