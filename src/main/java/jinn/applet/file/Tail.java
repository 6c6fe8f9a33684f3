package jinn.applet.file;

import java.util.Arrays;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.applet.portable.Flow;
import jinn.applet.portable.Operands;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Decimal;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Writes the end of a file to stdout. */
final class Tail implements Applet {

    /** As much of the end is kept in memory. */
    private static final int KEPT_MAX = 1 << 20;
    private static final int CHUNK = 16_384;
    private static final String DIGITS = "123456789";
    private static final long DEFAULT_COUNT = 10;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                tail - writes the end of a file, or of stdin, to stdout
                = tail [-1..9|-n [+]lines|-c [+]bytes] [file]
                ~-1: one line; -2 to -9: so many
                ~-2
                ~-3
                ~-4
                ~-5
                ~-6
                ~-7
                ~-8
                ~-9
                -n [+]lines: that many lines, 10 by default; with +, from that line on
                |-c [+]bytes: that many bytes; with +, from that byte on
                [file]
                1: the file cannot be opened
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        char kind = options.lastOf(DIGITS + "nc", 'n');
        boolean bytes = kind == 'c';
        String given = DIGITS.indexOf(kind) >= 0 ? "" + kind
                : options.value(kind).orElse("-" + DEFAULT_COUNT);
        boolean signed = given.startsWith("+") || given.startsWith("-");
        OptionalLong count = Decimal.parse(signed ? given.substring(1) : given);
        long wanted = count.orElseThrow(options::wrong);
        Result<Fd> opened = options.operands().isEmpty() ? new Ok<>(Fd.STDIN)
                : kernel.files().open(options.operand(0), OpenMode.READ);
        if (!(opened instanceof Ok<Fd>(Fd fd))) {
            Operands operands = new Operands(kernel, "tail");
            operands.check(opened, "open", options.operand(0));
            return operands.exitCode();
        }
        if (given.startsWith("+")) {
            skip(kernel.files(), fd, bytes, wanted - 1);
        } else {
            keep(kernel.files(), fd, bytes, wanted);
        }
        return 0;
    }

    private static void skip(Files files, Fd fd, boolean bytes, long count) {
        Flow flow = new Flow(files);
        byte[] chunk = new byte[CHUNK];
        long left = count;
        while (left > 0) {
            int size = read(files, fd, chunk, 0);
            if (size == 0) {
                return;
            }
            int at = 0;
            while (at < size && left > 0) {
                left -= bytes || chunk[at] == '\n' ? 1 : 0;
                at++;
            }
            flow.put(chunk, at, size);
        }
        flow.copy(fd).orFatal("read", "the file");
    }

    private static int read(Files files, Fd fd, byte[] bytes, int at) {
        return files.read(fd, bytes, at, bytes.length - at).orFatal("read", "the file");
    }

    private static void keep(Files files, Fd fd, boolean bytes, long count) {
        byte[] kept = new byte[CHUNK];
        int size = 0;
        boolean isWhole = true;
        int more = read(files, fd, kept, 0);
        while (more > 0) {
            size += more;
            if (size == kept.length && size < 2 * KEPT_MAX) {
                kept = Arrays.copyOf(kept, 2 * size);
            } else if (size == kept.length) {
                System.arraycopy(kept, KEPT_MAX, kept, 0, KEPT_MAX);
                size = KEPT_MAX;
                isWhole = false;
            }
            more = read(files, fd, kept, size);
        }
        int start = bytes ? (int) Math.max(0, size - count) : startOfLines(kept, size, count);
        if (!isWhole && (bytes ? count > size : start == 0)) {
            throw new Fatal(Fatal.SYSTEM, "the end is longer than " + KEPT_MAX + " bytes");
        }
        new Flow(files).put(kept, start, size);
    }

    /** A last line without its newline is one too. */
    private static int startOfLines(byte[] kept, int size, long count) {
        if (count == 0) {
            return size;
        }
        long left = count;
        int at = size - 1;
        while (at > 0 && (kept[at - 1] != '\n' || left > 1)) {
            left -= kept[at - 1] == '\n' ? 1 : 0;
            at--;
        }
        return Math.max(0, at);
    }
}
