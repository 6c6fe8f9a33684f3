package jinn.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a copy holds, whoever meddles with either side. */
final class TreeCopyTest {

    private final Grove grove = new Grove();
    private final List<Boolean> whole = new ArrayList<>();

    @AfterEach
    void off() {
        grove.close();
    }

    private boolean copied(String from, String to) {
        grove.run(kernel -> whole.add(
                new TreeCopy(kernel, new Report(kernel, "copy")).copyWhole(from, to)));
        return whole.getFirst();
    }

    @Test
    void aTreeOfAnyDepthAndWidthIsCopied() {
        String deep = "/d".repeat(300) + "/file";
        grove.files.file("/t" + deep, "x").file("/t/d/d/y", "y");
        for (int i = 0; i < 50; i++) {
            grove.files.file("/t/d/" + i, "" + i);
        }
        assertThat(copied("/t", "/copy")).isTrue();
        assertThat(grove.files.text("/copy" + deep)).isEqualTo("x");
        assertThat(grove.files.text("/copy/d/d/y")).isEqualTo("y");
        assertThat(grove.files.names("/copy/d")).hasSize(51);
    }

    @Test
    void aFileThatBecameASymlinkIsNotRead() {
        grove.files.file("/etc/shadow", "secret").file("/t/x", "");
        grove.meanwhile(Grove.call("openAt", "x"),
                () -> grove.files.remove("/t/x").symlink("/etc/shadow", "/t/x"));
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.files.exists("/copy/x")).isFalse();
    }

    @Test
    void aSymlinkInThePlaceOfTheCopyIsNotWrittenThrough() {
        grove.files.directory("/etc").file("/t/d/passwd", "mine").directory("/copy/d");
        grove.meanwhile(call -> call.name().equals("openDirectory")
                        && call.arguments().getFirst().toString().equals("Fd[number=4]"),
                () -> grove.files.removeDirectory("/copy/d").symlink("/etc", "/copy/d"));
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.files.names("/etc")).isEmpty();
    }

    @Test
    void aCopyOfATreeIntoItselfEnds() {
        grove.files.file("/t/x", "x");
        assertThat(copied("/t", "/t/copy")).isFalse();
        assertThat(grove.world.console()).contains("unable to copy /t/copy into itself");
        assertThat(grove.files.text("/t/copy/x")).isEqualTo("x");
    }
}
