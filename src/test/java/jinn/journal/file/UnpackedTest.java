package jinn.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import jinn.kernel.Kernel;
import jinn.sim.World;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Span;
import org.junit.jupiter.api.Test;

/** What is packed is read from its end, with little of it in memory. */
final class UnpackedTest {

    private static final String MAGIC = "\u001f\u008b";
    private static final int WINDOW = 8192;
    private static final int PIECE = 700;
    private static final String TEXT = text();

    private final AtomicInteger started = new AtomicInteger();

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append('\n');
        }
        return text.toString();
    }

    @Test
    void everyPieceIsWhatStandsThere() {
        try (var world = new World(1)) {
            world.program("logs", (kernel, _) -> readFromTheEnd(kernel))
                    .program("gzip", (kernel, _) -> unpack(kernel));
            world.files().file("/packed", MAGIC + TEXT).executable("/bin/logs", "logs")
                    .executable("/bin/gzip", "gzip");
            var reader = world.start("/bin/logs");
            world.runUntil(() -> !reader.isAlive(), 60_000);
            assertThat(reader.status().code()).isZero();
            assertThat(started.get()).isBetween(TEXT.length() / WINDOW / 2,
                    2 * TEXT.length() / WINDOW);
        }
    }

    private int readFromTheEnd(Kernel kernel) {
        Unpacker unpacker = new Unpacker(new Troubles(new Report(kernel, "logs")));
        Fd fd = kernel.files().open("/packed", OpenMode.READ).orFatal("open", "it");
        Stored file = Unpacked.of(unpacker, fd, "/packed", WINDOW).orElseThrow();
        assertThat(file.end()).isEqualTo(TEXT.length());
        for (long to = file.end(); to > 0; to -= PIECE) {
            int from = (int) Math.max(0, to - PIECE);
            byte[] bytes = new byte[PIECE + Span.SLACK];
            Span span = new Span();
            span.set(bytes, 0, (int) to - from);
            assertThat(file.read(from, span)).isTrue();
            assertThat(Bytes.fromArray(bytes, 0, (int) to - from))
                    .isEqualTo(TEXT.substring(from, (int) to));
        }
        file.close();
        return 0;
    }

    private int unpack(Kernel kernel) {
        started.incrementAndGet();
        String text = new SmallFiles(kernel.files()).readAll(Fd.STDIN, 1 << 20)
                .orFatal("read", "stdin");
        Report.putAll(kernel.files(), Fd.STDOUT, Bytes.toArray(text.substring(MAGIC.length())));
        return 0;
    }
}
