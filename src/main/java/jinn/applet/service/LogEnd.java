package jinn.applet.service;

import java.util.List;
import jinn.kernel.Files;
import jinn.report.Service.LogTail;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;

/** The last lines of a log directory: of what is written now, and of the archive before it. */
record LogEnd(Files files, int lines) {

    /** No more of a log is read. */
    private static final int SIZE_MAX = 1 << 16;

    /** Nor is more of a line shown. */
    private static final int LINE_MAX = 1000;

    private static final String CURRENT = "/current";

    LogTail of(String directory) {
        return switch (end(directory + CURRENT)) {
            case Failed<String>(Errno errno) -> new LogTail(directory, List.of(),
                    "unable to read it: " + errno.reason());
            case Ok<String>(String text) -> new LogTail(directory,
                    last(text.isEmpty() ? archive(directory) : text, lines), "");
        };
    }

    /** The end of the newest archive that is not packed; empty where there is none. */
    private String archive(String directory) {
        String newest = "";
        if (files.list(directory) instanceof Ok<List<String>>(List<String> names)) {
            for (String name : names) {
                boolean plain = name.endsWith(".s") || name.endsWith(".u");
                if (name.startsWith("@") && plain && name.compareTo(newest) > 0) {
                    newest = name;
                }
            }
        }
        return !newest.isEmpty() && end(directory + "/" + newest) instanceof Ok<String>(String text)
                ? text : "";
    }

    private Result<String> end(String path) {
        return switch (files.open(path, OpenMode.READ.nonBlocking())) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd fd) -> {
                Result<String> text = end(fd);
                files.close(fd);
                yield text;
            }
        };
    }

    /** Lines that are whole, but for the last one. */
    private Result<String> end(Fd fd) {
        long size = files.info(fd) instanceof Ok<FileInfo>(FileInfo info) ? info.size() : 0;
        if (size <= SIZE_MAX) {
            return new SmallFiles(files).readBeginning(fd, SIZE_MAX);
        }
        byte[] bytes = new byte[SIZE_MAX + Span.SLACK];
        Span span = new Span();
        span.set(bytes, 0, SIZE_MAX);
        return switch (files.readAt(fd, size - SIZE_MAX, span)) {
            case Failed<Integer>(Errno errno) -> new Failed<>(errno);
            case Ok<Integer>(Integer count) -> {
                String text = Bytes.fromArray(bytes, 0, count);
                yield new Ok<>(text.substring(text.indexOf('\n') + 1));
            }
        };
    }

    static List<String> last(String text, int count) {
        List<String> all = Bytes.fields(text, '\n');
        if (all.getLast().isEmpty()) {
            all.removeLast();
        }
        List<String> last = all.subList(Math.max(0, all.size() - count), all.size());
        last.replaceAll(line -> line.length() <= LINE_MAX ? line
                : line.substring(0, LINE_MAX) + " ...");
        return last;
    }
}
