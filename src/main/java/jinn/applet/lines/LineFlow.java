package jinn.applet.lines;

import java.util.Arrays;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Lines that are read, and what is written for them: before more is read, if that may wait. */
final class LineFlow {

    /** Bytes of one line. */
    static final int LINE_MAX = 1 << 20;

    private static final int CHUNK = 16_384;

    private final Files files;
    private final byte[] in = new byte[CHUNK];
    private final StringBuilder out = new StringBuilder();
    private Fd fd = Fd.STDIN;
    private char end = '\n';
    private int at;
    private int size;
    private byte[] line = new byte[256];
    private int length;
    private boolean ended;

    LineFlow(Kernel kernel) {
        this.files = kernel.files();
    }

    /** Those of another descriptor; what was read of the one before is forgotten. */
    LineFlow from(Fd other) {
        fd = other;
        at = 0;
        size = 0;
        return this;
    }

    LineFlow endedBy(char delimiter) {
        end = delimiter;
        return this;
    }

    /**
     * Whether there is one more.
     *
     * @throws Fatal 111 where it cannot be read, or is longer than {@code LINE_MAX}
     */
    boolean next() {
        length = 0;
        ended = false;
        boolean any = false;
        while (!ended && (at < size || fill())) {
            any = true;
            int stop = at;
            while (stop < size && in[stop] != end) {
                stop++;
            }
            keep(stop);
            ended = stop < size;
            at = ended ? stop + 1 : stop;
        }
        return any;
    }

    private boolean fill() {
        flush();
        size = files.read(fd, in, 0, in.length).orFatal("read from", "the input");
        at = 0;
        return size > 0;
    }

    private void keep(int stop) {
        int count = stop - at;
        if (length + count > LINE_MAX) {
            throw Fatal.system("keep", "a line of more than " + LINE_MAX + " bytes", Errno.E2BIG);
        }
        if (length + count >= line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count + 1));
        }
        System.arraycopy(in, at, line, length, count);
        length += count;
    }

    /** Without its end. */
    String text() {
        return Bytes.fromArray(line, 0, length);
    }

    /** Its bytes; there is room for one more behind them. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether it has one; the last of a file may not. */
    boolean isEnded() {
        return ended;
    }

    LineFlow put(String text) {
        out.append(text);
        if (out.length() > CHUNK) {
            flush();
        }
        return this;
    }

    /** The end that the line has. */
    void putEnd() {
        if (ended) {
            put(end == 0 ? "\0" : "\n");
        }
    }

    /** @throws Fatal 111 where it cannot be written */
    void flush() {
        if (out.length() > 0) {
            Report.putAll(files, Fd.STDOUT, Bytes.toArray(out.toString()))
                    .orFatal("write to", "stdout");
            out.setLength(0);
        }
    }
}
