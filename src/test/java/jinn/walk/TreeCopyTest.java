package jinn.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.Fault;
import jinn.system.Report;
import jinn.value.Account;
import jinn.value.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a copy holds, whoever meddles with either side. */
final class TreeCopyTest {

    private static final int ALICE = 2001;

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
    void ofAFileThatDoesNotFitNothingStays() {
        grove.files.file("/t/x", "x").file("/t/y", "y");
        boolean[] full = {false};
        grove.world.faults(call -> {
            boolean first = !full[0] && call.name().equals("write");
            full[0] |= first;
            return first ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE;
        });
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.files.names("/copy")).hasSize(1);
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

    /** Alice's directory with root's secret in it, which she puts where something was just made. */
    private void exchanges(String made) {
        grove.files.owner("/copy", ALICE);
        grove.meanwhile(call -> grove.files.exists("/copy/" + made)
                        && call.arguments().contains(made),
                () -> grove.files.move("/copy/" + made, "/copy/away")
                        .move("/copy/secret", "/copy/" + made));
    }

    @Test
    void aFilePutInThePlaceOfAFifoThatWasMadeStaysAsItIs() {
        grove.files.fifo("/t/f", 0666).owner("/t/f", ALICE).file("/copy/secret", "")
                .mode("/copy/secret", 0600);
        exchanges("f");
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.files.permissions("/copy/f")).isEqualTo(0600);
    }

    @Test
    void aFilePutInThePlaceOfASymlinkThatWasMadeStaysRoots() {
        grove.files.symlink("x", "/t/f").owner("/t/f", ALICE).file("/copy/secret", "");
        exchanges("f");
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.files.owner("/copy/f")).isZero();
    }

    @Test
    void aDirectoryPutInThePlaceOfOneThatWasMadeStaysAsItIs() {
        grove.files.directory("/t/d", 0777).file("/copy/secret/key", "").mode("/copy/secret", 0700);
        exchanges("d");
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.files.permissions("/copy/d")).isEqualTo(0700);
    }

    @Test
    void whatIsThereInADirectoryOfSomebodyElsesIsNotWidened() {
        grove.files.fifo("/t/f", 0666).directory("/t/d", 0777).fifo("/copy/f", 0600)
                .directory("/copy/d", 0700).owner("/copy", ALICE);
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.files.permissions("/copy/f")).isEqualTo(0600);
        assertThat(grove.files.permissions("/copy/d")).isEqualTo(0700);
    }

    @Test
    void whatIsThereInADirectoryOfOursGetsTheMode() {
        grove.files.fifo("/t/f", 0666).directory("/t/d", 0777).fifo("/copy/f", 0600)
                .directory("/copy/d", 0700);
        assertThat(copied("/t", "/copy")).isTrue();
        assertThat(grove.files.permissions("/copy/f")).isEqualTo(0666);
        assertThat(grove.files.permissions("/copy/d")).isEqualTo(0777);
    }

    @Test
    void whatBelongsToTheOwnerOfItsDirectoryGetsTheMode() {
        grove.files.fifo("/t/f", 0666).fifo("/copy/f", 0600).owner("/copy/f", ALICE)
                .owner("/copy", ALICE).owner("/t", ALICE);
        assertThat(copied("/t", "/copy")).isTrue();
        assertThat(grove.files.permissions("/copy/f")).isEqualTo(0666);
    }

    @Test
    void aDeviceOfAnotherNumberIsNotTheSame() {
        grove.files.device("/t/d", 3).device("/copy/d", 1).mode("/copy/d", 0600);
        assertThat(copied("/t", "/copy")).isFalse();
        assertThat(grove.world.console()).contains("unable to copy to /copy/d: file exists");
        assertThat(grove.files.permissions("/copy/d")).isEqualTo(0600);
    }

    @Test
    void withoutItsOwnerACopyRunsAsNobodyElse() {
        grove.files.script("/t/x", "").mode("/t/x", 06755).directory("/home").owner("/home", ALICE);
        grove.run(kernel -> {
            kernel.processes().become(new Account("alice", ALICE, ALICE, List.of(ALICE), "/"));
            new TreeCopy(kernel, new Report(kernel, "copy")).copyWhole("/t", "/home/copy");
        });
        assertThat(grove.files.permissions("/home/copy/x")).isEqualTo(0755);
    }
}
