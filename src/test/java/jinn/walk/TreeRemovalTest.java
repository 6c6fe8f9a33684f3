package jinn.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Directories;
import jinn.kernel.Kernel;
import jinn.sim.Faults;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is gone after a removal, and what stays. */
final class TreeRemovalTest {

    private final Grove grove = new Grove();
    private final List<Result<?>> results = new ArrayList<>();

    @AfterEach
    void off() {
        grove.close();
    }

    private Result<?> removed(String path) {
        grove.run(kernel -> results.add(new TreeRemoval(kernel).remove(path)));
        return results.getFirst();
    }

    @Test
    void aTreeOfAnyDepthIsRemoved() {
        grove.files.file("/t" + "/d".repeat(600) + "/file", "").file("/t/a", "");
        assertThat(removed("/t").isOk()).isTrue();
        assertThat(grove.files.exists("/t")).isFalse();
    }

    /** Names so long, and so deep, that no walk goes all the way. */
    @Test
    void whatAKilledRemovalHadMovedIsInNobodysWay() {
        grove.files.directory("/t/.jinn-too-deep.0");
        grove.run(kernel -> {
            deepen(kernel, "/t/.jinn-too-deep.0");
            results.add(new TreeRemoval(kernel).remove("/t"));
        });
        assertThat(results.getFirst().isOk()).isTrue();
        assertThat(grove.files.exists("/t")).isFalse();
    }

    private static void deepen(Kernel kernel, String path) {
        String name = "d".repeat(255);
        Directories directories = kernel.directories();
        Fd here = directories.openDirectory(Fd.HERE, path).orFatal("open", path);
        for (int i = 0; i < 8200; i++) {
            directories.makeDirectory(here, name, 0700).orFatal("make", name);
            Fd below = directories.openDirectory(here, name).orFatal("open", name);
            kernel.files().close(here);
            here = below;
        }
        kernel.files().close(here);
    }

    @Test
    void whatIsMissingCountsAsRemoved() {
        assertThat(removed("/t").isOk()).isTrue();
    }

    @Test
    void aSymlinkIsRemovedBeThereASlashOrNot() {
        grove.files.file("/etc/passwd", "").symlink("/etc", "/t");
        assertThat(removed("/t/").isOk()).isTrue();
        assertThat(grove.files.exists("/t")).isFalse();
        assertThat(grove.files.exists("/etc/passwd")).isTrue();
    }

    @Test
    void aSymlinkInThePlaceOfADirectoryEmptiesNothingElse() {
        grove.files.file("/etc/passwd", "").directory("/t/x");
        grove.meanwhile(Grove.call("openDirectory", "x"),
                () -> grove.files.removeDirectory("/t/x").symlink("/etc", "/t/x"));
        removed("/t");
        assertThat(grove.files.exists("/etc/passwd")).isTrue();
    }

    @Test
    void namesMadeMeanwhileAreRemovedToo() {
        grove.files.file("/t/a", "");
        grove.meanwhile(Grove.call("removeDirectoryAt", "/t"),
                () -> grove.files.file("/t/late", ""));
        assertThat(removed("/t").isOk()).isTrue();
        assertThat(grove.files.exists("/t")).isFalse();
    }

    @Test
    void theFirstFailureIsTheResultAndTheRestGoesOn() {
        grove.files.file("/t/a", "").file("/t/b", "").file("/t/c", "");
        grove.world.faults(Faults.failNth(Grove.call("removeAt", "b"), 1, Errno.EPERM));
        assertThat(removed("/t").failedWith(Errno.EPERM)).isTrue();
        assertThat(grove.files.names("/t")).containsExactly("b");
    }
}
