package jinn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.World;
import org.junit.jupiter.api.Test;

/** Small files, on the simulated machine. */
final class TextsTest {

    private static List<Result<String>> read(String content) {
        List<Result<String>> read = new ArrayList<>();
        try (World world = new World(1)) {
            world.program("reader", (kernel, _) -> {
                Texts texts = new Texts(kernel.files());
                read.add(texts.read("/file", 10));
                read.add(texts.readBeginning("/file", 10));
                Fd fd = kernel.files().open("/file", OpenMode.READ).orFatal("open", "it");
                read.add(texts.readAll(fd, 10));
                return 0;
            });
            world.files().devices().executable("/reader", "reader").file("/file", content);
            world.start("/reader");
            world.runToEnd(1000);
        }
        return read;
    }

    @Test
    void whatFitsIsReadWhole() {
        assertThat(read("0123456789")).containsOnly(new Result.Ok<>("0123456789"));
    }

    @Test
    void nothingIsCutButWhereOnlyTheBeginningIsWanted() {
        assertThat(read("0123456789x")).containsExactly(new Result.Failed<>(Errno.EFBIG),
                new Result.Ok<>("0123456789"), new Result.Failed<>(Errno.EFBIG));
    }
}
