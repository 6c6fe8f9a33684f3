package jinn.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jinn.sim.Layout;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import org.junit.jupiter.api.Test;

/** Small files, on the simulated machine. */
final class SmallFilesTest {

    private static List<Result<String>> read(String content) {
        List<Result<String>> read = new ArrayList<>();
        try (World world = new World(1)) {
            world.program("reader", (kernel, _) -> {
                SmallFiles smallFiles = new SmallFiles(kernel.files());
                read.add(smallFiles.read("/file", 10));
                read.add(smallFiles.readBeginning("/file", 10));
                Fd fd = kernel.files().open("/file", OpenMode.READ).orFatal("open", "it");
                read.add(smallFiles.readAll(fd, 10));
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

    /** A file that has the name for the new one before: another's by a second name, or a fifo. */
    private static World replaced(Consumer<Layout> plant) {
        World world = new World(1);
        world.program("writer", (kernel, _) ->
                new SmallFiles(kernel.files()).replace("/file", new byte[] {'x'}).isOk() ? 0 : 1);
        world.files().devices().executable("/writer", "writer").file("/file", "old")
                .file("/victim", "a secret");
        plant.accept(world.files());
        world.start("/writer");
        world.runMs(1000);
        return world;
    }

    @Test
    void whatWasPlantedIsNotWrittenTo() {
        List<Consumer<Layout>> plants = List.of(files -> files.link("/victim", "/file.new"),
                files -> files.symlink("/victim", "/file.new"),
                files -> files.fifo("/file.new", 0666), files -> files.file("/file.new", "half"));
        for (Consumer<Layout> plant : plants) {
            try (World world = replaced(plant)) {
                assertThat(world.files().text("/file")).isEqualTo("x");
                assertThat(world.files().text("/victim")).isEqualTo("a secret");
                assertThat(world.files().exists("/file.new")).isFalse();
            }
        }
    }
}
