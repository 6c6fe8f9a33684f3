package jinn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.kernel.Kernel;
import jinn.sim.Faults;
import jinn.sim.Layout;
import jinn.value.Errno;
import jinn.value.FileInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The run-image, as it arrives in a /run that is new, or was kept. */
final class RunImageTest {

    private static final String IMAGE = "/base/run-image";

    private final Booted machine = new Booted();
    private final Layout files = machine.world.files();

    @AfterEach
    void off() {
        machine.close();
    }

    private static String told(Kernel kernel, String path) {
        FileInfo info = kernel.files().linkInfo(path).orFatal("stat", path);
        return info.type() + " " + Integer.toOctalString(info.permissions()) + " "
                + info.owner().uid() + ":" + info.owner().gid();
    }

    @Test
    void modesAndOwnersArriveWholeWhateverTheUmask() {
        files.directory(IMAGE + "/log", 02750).script(IMAGE + "/x", "#!/bin/x\n");
        machine.before(kernel -> kernel.files()
                .setOwner(IMAGE + "/x", new FileInfo.Owner(5, 6)).orFatal("chown", "x"));
        machine.scanner(kernel -> {
            machine.events.add(told(kernel, "/run/log"));
            machine.events.add(told(kernel, "/run/x"));
            machine.events.add(told(kernel, Booted.FIFO));
        }).boot("-m", "077");
        assertThat(machine.events)
                .containsExactly("DIRECTORY 2750 0:0", "REGULAR 755 5:6", "FIFO 600 0:0");
    }

    @Test
    void filesAndSymlinksAreCopiedAsTheyAre() {
        files.file(IMAGE + "/deep/er/file", "x".repeat(10_000)).symlink("nowhere", IMAGE + "/l");
        machine.scanner(kernel -> machine.events.add(
                kernel.files().readSymlink("/run/l").orFatal("read", "l"))).boot();
        assertThat(files.text("/run/deep/er/file")).hasSize(10_000);
        assertThat(machine.events).containsExactly("nowhere");
    }

    @Test
    void inAKeptRunFilesAreMadeAnew() {
        files.file(IMAGE + "/a", "new").file("/run/a", "old, and longer")
                .file(IMAGE + "/d/b", "b").file("/run/d/mine", "mine");
        machine.boot("-N");
        assertThat(files.text("/run/a")).isEqualTo("new");
        assertThat(files.text("/run/d/b")).isEqualTo("b");
        assertThat(files.text("/run/d/mine")).isEqualTo("mine");
    }

    @Test
    void nothingTakesThePlaceOfAnotherKind() {
        files.file(IMAGE + "/a", "new").directory("/run/a").directory(IMAGE + "/b")
                .file("/run/b", "old");
        machine.boot("-N");
        assertThat(files.text("/run/b")).isEqualTo("old");
        assertThat(machine.world.console()).contains(
                "warning: unable to copy to /run/a: file exists",
                "warning: unable to copy to /run/b: file exists");
        assertThat(machine.scannerWords).isNotEmpty();
    }

    @Test
    void eachNestedFailureIsToldOfAndTheRestIsCopied() {
        files.symlink("x", IMAGE + "/d/link").file(IMAGE + "/d/other", "o");
        machine.world.faults(Faults.failNth(
                call -> call.name().equals("makeSymlinkAt"), 1, Errno.ENOSPC));
        machine.boot();
        assertThat(machine.world.console()).contains(
                "warning: unable to copy to /run/d/link: no space left on device");
        assertThat(files.text("/run/d/other")).isEqualTo("o");
    }

    @Test
    void noDepthIsTooMuch() {
        String deep = "/d".repeat(300) + "/file";
        files.file(IMAGE + deep, "x");
        machine.boot();
        assertThat(files.text("/run" + deep)).isEqualTo("x");
        assertThat(machine.world.console()).doesNotContain("unable");
    }
}
