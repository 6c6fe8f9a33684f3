package jinn.applet.lines;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** Prints the beginning of files. */
final class Head implements Applet {

    private static final String DIGITS = "123456789";
    private static final int CHUNK = 16_384;
    private static final long DEFAULT_COUNT = 10;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                head - prints the beginning of files, or of stdin
                = head [-S] [-1..9|-n lines|-c bytes] [file...]
                -S: reads no more bytes from stdin than it prints
                ~-1: one line; -2 to -9: so many
                ~-2
                ~-3
                ~-4
                ~-5
                ~-6
                ~-7
                ~-8
                ~-9
                -n lines: prints that many lines; 10 by default
                |-c bytes: prints that many bytes
                [file...]
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        char kind = options.lastOf(DIGITS + "nc", ' ');
        long count = kind == ' ' ? DEFAULT_COUNT : DIGITS.indexOf(kind) >= 0 ? kind - '0'
                : options.number(kind, 0);
        List<String> paths = options.operands();
        if (paths.isEmpty()) {
            // What is behind the last line is for somebody else to read.
            print(kernel.files(), Fd.STDIN, new Wanted(count, kind == 'c', options.has('S')));
        }
        Report report = new Report(kernel, "head");
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            if (paths.size() > 1) {
                report.print((i > 0 ? "\n" : "") + "==> " + path + " <==\n");
            }
            Fd fd = path.equals("-") ? Fd.STDIN
                    : kernel.files().open(path, OpenMode.READ).orFatal("open", path);
            print(kernel.files(), fd, new Wanted(count, kind == 'c', false));
            kernel.files().close(fd);
        }
        return 0;
    }

    /** {@code exact}: not a byte more is read. */
    private record Wanted(long count, boolean bytes, boolean exact) {
    }

    private static void print(Files files, Fd fd, Wanted wanted) {
        byte[] chunk = new byte[CHUNK];
        long left = wanted.count;
        while (left > 0) {
            int most = wanted.bytes || wanted.exact ? (int) Math.min(left, CHUNK) : CHUNK;
            int size = files.read(fd, chunk, 0, most).orFatal("read from", "the input");
            if (size == 0) {
                return;
            }
            int end = 0;
            while (end < size && left > 0) {
                left -= wanted.bytes || chunk[end] == '\n' ? 1 : 0;
                end++;
            }
            put(files, chunk, end);
        }
    }

    private static void put(Files files, byte[] bytes, int end) {
        int at = 0;
        while (at < end) {
            at += files.write(Fd.STDOUT, bytes, at, end - at).orFatal("write to", "stdout");
        }
    }
}
