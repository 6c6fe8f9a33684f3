package jinn.applet.log;

import java.util.Arrays;
import jinn.kernel.Kernel;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** From stdin to stdout, a byte at a time; what was read is written before more is read. */
final class ByteFilter {

    private static final int SIZE = 4096;

    private final Kernel kernel;
    private final byte[] out = new byte[SIZE];
    private int used;

    ByteFilter(Kernel kernel) {
        this.kernel = kernel;
    }

    /** What becomes of the bytes. */
    interface Rewriter {

        void take(byte next, ByteFilter output);

        /** The input is over. */
        void end(ByteFilter output);
    }

    int run(Rewriter rewriter) {
        byte[] in = new byte[SIZE];
        int count = read(in);
        while (count > 0) {
            for (int i = 0; i < count; i++) {
                rewriter.take(in[i], this);
            }
            flush();
            count = read(in);
        }
        rewriter.end(this);
        flush();
        return 0;
    }

    private int read(byte[] in) {
        return switch (kernel.files().read(Fd.STDIN, in, 0, in.length)) {
            case Ok<Integer>(Integer count) -> count;
            case Failed<Integer>(Errno errno) -> throw Fatal.system("read from", "stdin", errno);
        };
    }

    void put(byte one) {
        if (used == out.length) {
            flush();
        }
        out[used] = one;
        used++;
    }

    void put(String text) {
        for (int i = 0; i < text.length(); i++) {
            put((byte) text.charAt(i));
        }
    }

    private void flush() {
        byte[] bytes = used == out.length ? out : Arrays.copyOf(out, used);
        Report.putAll(kernel.files(), Fd.STDOUT, bytes).orFatal("write to", "stdout");
        used = 0;
    }
}
