package jinn.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Limits;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a walk passes, however the tree is made and whoever changes it. */
final class WalkTest {

    private static final FileInfo.Owner MALLORY = new FileInfo.Owner(2002, 2002);

    private final Grove grove = new Grove();
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void off() {
        grove.close();
    }

    /** Writes down what it passes, and gives everything to mallory as chown -R does. */
    private class Giver implements Visitor {

        private final Kernel kernel;

        Giver(Kernel kernel) {
            this.kernel = kernel;
        }

        @Override
        public boolean enter(Spot directory) {
            seen.add("enter " + directory.path());
            return true;
        }

        @Override
        public void visit(Spot spot) {
            seen.add("visit " + spot.path());
            kernel.directories().setOwner(spot.directory(), spot.name(), MALLORY);
        }

        @Override
        public void unopened(Spot directory, Errno errno) {
            seen.add("unopened " + directory.path() + " " + errno);
        }

        @Override
        public void tooDeep(Spot directory) {
            seen.add("too deep " + directory.path());
        }

        @Override
        public boolean leave(Spot directory) {
            seen.add("leave " + directory.path());
            kernel.directories().setOwner(directory.opened(), MALLORY);
            return true;
        }

        @Override
        public void failed(String verb, String path, Errno errno) {
            seen.add("unable to " + verb + " " + path + " " + errno);
        }
    }

    private int ownerAfterWalk(String top, String asked) {
        int[] owner = {0};
        grove.run(kernel -> {
            new Walk(kernel, new Giver(kernel)).go(top);
            owner[0] = Grove.info(kernel, asked).owner().uid();
        });
        return owner[0];
    }

    @Test
    void contentStandsBetweenTheBeginningAndTheEndOfItsDirectory() {
        grove.files.file("/t/a/x", "").file("/t/b", "").symlink("/etc", "/t/link");
        ownerAfterWalk("/t", "/t");
        assertThat(seen).startsWith("enter /t").endsWith("leave /t")
                .containsSubsequence("enter /t/a", "visit /t/a/x", "leave /t/a")
                .contains("visit /t/link", "visit /t/b").hasSize(7);
    }

    @Test
    void aFileIsATreeOfItsOwn() {
        grove.files.file("/t", "");
        assertThat(ownerAfterWalk("/t", "/t")).isEqualTo(2002);
        assertThat(seen).containsExactly("visit /t");
    }

    @Test
    void aSlashBehindASymlinkDoesNotLeadThroughIt() {
        grove.files.file("/etc/shadow", "").symlink("/etc", "/link");
        assertThat(ownerAfterWalk("/link//", "/etc/shadow")).isZero();
        assertThat(seen).containsExactly("visit /link");
    }

    @Test
    void aSymlinkPutInTheWayAfterTheLookIsNotFollowed() {
        grove.files.file("/etc/shadow", "").file("/t/x", "");
        grove.meanwhile(Grove.call("setOwnerAt", "x"),
                () -> grove.files.remove("/t/x").symlink("/etc/shadow", "/t/x"));
        assertThat(ownerAfterWalk("/t", "/etc/shadow")).isZero();
    }

    @Test
    void aDirectoryThatBecameASymlinkIsNotEntered() {
        grove.files.file("/etc/shadow", "").directory("/t/x");
        grove.meanwhile(Grove.call("openDirectory", "x"),
                () -> grove.files.removeDirectory("/t/x").symlink("/etc", "/t/x"));
        assertThat(ownerAfterWalk("/t", "/etc/shadow")).isZero();
        assertThat(seen).contains("unopened /t/x ENOTDIR");
    }

    @Test
    void whatGoesAwayMeanwhileWasNeverThere() {
        grove.files.file("/t/x", "").directory("/t/y");
        grove.meanwhile(Grove.call("infoAt", "x"), () -> grove.files.remove("/t/x"));
        ownerAfterWalk("/t", "/t");
        assertThat(seen).containsExactly("enter /t", "enter /t/y", "leave /t/y", "leave /t");
    }

    @Test
    void depthTakesFewDescriptorsAndNoNameIsMissedOnTheWayBack() {
        StringBuilder path = new StringBuilder("/t");
        for (int i = 0; i < 400; i++) {
            grove.files.file(path + "/before", "").directory(path + "/d").file(path + "/z", "")
                    .file(path + "/y", "").file(path + "/x", "").file(path + "/w", "");
            path.append("/d");
        }
        grove.run(kernel -> {
            kernel.limits().setLimit(Limits.Resource.OPEN_FILES, new Limits.Limit(16, 16))
                    .orFatal("set", "the limit");
            new Walk(kernel, new Giver(kernel)).go("/t");
        });
        assertThat(seen).hasSize(2 * 401 + 5 * 400).doesNotHaveDuplicates()
                .noneMatch(line -> line.startsWith("un"));
    }

    @Test
    void aDirectoryMovedElsewhereDoesNotLeadThere() {
        grove.files.file("/other/mine", "").directory("/t" + "/d".repeat(40));
        grove.run(kernel -> {
            boolean[] moved = {false};
            Visitor mover = new Giver(kernel) {
                @Override
                public boolean leave(Spot directory) {
                    if (!moved[0]) {
                        moved[0] = true;
                        String far = "/t" + "/d".repeat(20);
                        kernel.files().rename(far, "/other/d").orFatal("move", far);
                    }
                    return super.leave(directory);
                }
            };
            new Walk(kernel, mover).go("/t");
            seen.add("" + Grove.info(kernel, "/other/mine").owner().uid());
        });
        assertThat(seen).contains("unable to go back from /t" + "/d".repeat(20) + " EXDEV")
                .endsWith("0").doesNotContain("leave /t");
    }

    @Test
    void everythingIsClosedAtTheEnd() {
        grove.files.directory("/t" + "/d".repeat(40)).file("/t/x", "");
        grove.run(kernel -> {
            new Walk(kernel, new Giver(kernel)).go("/t");
            Result<Fd> next = kernel.directories().openDirectory(Fd.HERE, "/");
            seen.add(next.orFatal("open", "/").number() + " is free");
        });
        assertThat(seen).contains("3 is free");
    }
}
