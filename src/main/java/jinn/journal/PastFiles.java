package jinn.journal;

import java.util.Optional;
import jinn.journal.file.LogFiles;
import jinn.journal.file.Part;
import jinn.journal.file.Stored;
import jinn.journal.file.Unpacked;
import jinn.journal.file.Unpacker;
import jinn.journal.line.LineBuffer;
import jinn.journal.line.Zone;
import jinn.kernel.Files;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.OpenMode;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;

/**
 * Opens the files of a directory to be read from their ends.
 *
 * @param follow whether somebody else reads on where this begins: a line without an end is his
 */
record PastFiles(Unpacker unpacker, String path, boolean follow, Share share,
        Zone zone) {

    private static final int CHUNK = 4096;

    /**
     * Empty where it is gone, or cannot be read, which is told of.
     *
     * @param liveEnd where current ends, whatever is put into it meanwhile
     */
    Optional<Stored> open(Part part, long liveEnd) {
        return switch (part) {
            case Part.Open open when open.isLive() -> Optional.of(
                    new Stored.Plain(files(), open.fd(), liveEnd, follow));
            case Part.Open open -> stored(open.fd(), path + "/" + open.name().text);
            case Part.Archive(String name) -> archive(path + "/" + name);
        };
    }

    private Optional<Stored> archive(String file) {
        return switch (files().open(file, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) -> {
                if (errno != Errno.ENOENT) {
                    unpacker.unable(file, errno);
                }
                yield Optional.empty();
            }
            case Ok<Fd>(Fd fd) -> stored(fd, file);
        };
    }

    private Optional<Stored> stored(Fd fd, String file) {
        Optional<Stored> stored = unpacker.compression(fd).isEmpty()
                ? Optional.of(new Stored.Plain(files(), fd, size(fd), false))
                : Unpacked.of(unpacker, fd, file, share.window());
        if (stored.isEmpty()) {
            files().close(fd);
        }
        return stored;
    }

    private long size(Fd fd) {
        return files().info(fd) instanceof Ok<FileInfo>(FileInfo info) ? info.size() : 0;
    }

    /** Where current ends by now; where it is followed, what is to come begins there. */
    long end(Part.Open open) {
        long size = size(open.fd());
        return follow ? behindNewline(open.fd(), size) : size;
    }

    /** The last one; where none is as near as a line is long, the end. */
    private long behindNewline(Fd fd, long end) {
        byte[] bytes = new byte[CHUNK + Span.SLACK];
        for (long to = end; to > 0 && to > end - LineBuffer.LINE_MAX; to -= CHUNK) {
            long from = Math.max(0, to - CHUNK);
            int length = (int) (to - from);
            Span span = new Span();
            span.set(bytes, 0, length);
            if (!new Stored.Plain(files(), fd, end, true).read(from, span)) {
                return 0;
            }
            for (int at = length; at > 0; at--) {
                if (bytes[at - 1] == '\n') {
                    return from + at;
                }
            }
        }
        return end > LineBuffer.LINE_MAX ? end : 0;
    }

    /** For what has no stamp: no line of that file is younger. */
    static Instant time(Part part) {
        return switch (part) {
            case Part.Archive(String name) -> LogFiles.time(name);
            case Part.Open open -> open.modified();
        };
    }

    /** Nothing more is wanted of a part that was not opened here. */
    void close(Part part) {
        if (part instanceof Part.Open open && !(open.isLive() && follow)) {
            files().close(open.fd());
        }
    }

    private Files files() {
        return unpacker.files();
    }
}
