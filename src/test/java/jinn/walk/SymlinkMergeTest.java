package jinn.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result.Ok;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is linked to what, and that nobody leads it elsewhere. */
final class SymlinkMergeTest {

    private final Grove grove = new Grove();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void off() {
        grove.close();
    }

    /** In a directory that another user may write to. */
    private void merged(String... sources) {
        grove.files.directory("/w", 0777);
        grove.run(kernel -> {
            Fd base = kernel.files().open("/w", OpenMode.READ).orFatal("open", "/w");
            try {
                for (String source : sources) {
                    new SymlinkMerge(kernel, base).add("all", "/w/all", source);
                }
            } catch (Fatal fatal) {
                told.add(fatal.code() + " " + fatal.getMessage());
            }
            note(kernel);
        });
    }

    private void note(Kernel kernel) {
        for (String path : List.of("/w/all", "/w/all/a", "/w/all/b", "/w/all/sub/x",
                "/w/all" + "/d".repeat(20) + "/y")) {
            if (kernel.files().readSymlink(path) instanceof Ok<String>(String target)) {
                told.add(path + " " + target);
            }
        }
    }

    @Test
    void oneSourceIsALinkToIt() {
        grove.files.file("/one/a", "");
        merged("/one");
        assertThat(told).contains("/w/all /one");
    }

    @Test
    void theLaterGoesBeforeTheEarlier() {
        grove.files.file("/one/a", "").file("/one/b", "").file("/one/sub/x", "")
                .file("/two/b", "").file("/two/sub/z", "");
        merged("/one", "/two");
        assertThat(told).containsExactly("/w/all/a /one/a", "/w/all/b /two/b",
                "/w/all/sub/x /one/sub/x");
    }

    @Test
    void whatAllComesFromOneSourceIsALinkToIt() {
        grove.files.file("/one/sub/x", "").file("/one/a", "").file("/two/sub/x", "")
                .file("/two/a", "");
        merged("/one", "/two");
        assertThat(told).containsExactly("/w/all /two");
    }

    @Test
    void directoriesWithinEachOtherAreGoneBackFrom() {
        grove.files.file("/one" + "/d".repeat(20) + "/x", "").file("/one/a", "")
                .file("/two" + "/d".repeat(20) + "/y", "").file("/two/b", "");
        merged("/one", "/two");
        assertThat(told).containsExactly("/w/all/a /one/a", "/w/all/b /two/b",
                "/w/all" + "/d".repeat(20) + "/y /two" + "/d".repeat(20) + "/y");
    }

    @Test
    void aSymlinkInThePlaceOfWhatWasMadeIsNotFollowed() {
        grove.files.file("/one/a", "").file("/two/b", "").file("/etc/a", "secret");
        grove.meanwhile(Grove.call("openDirectory", "all"),
                () -> grove.files.removeDirectory("/w/all").symlink("/etc", "/w/all"));
        merged("/one", "/two");
        assertThat(told).first().asString().startsWith("111 unable to open /w/all");
        assertThat(grove.files.names("/etc")).containsExactly("a");
        assertThat(grove.files.text("/etc/a")).isEqualTo("secret");
    }

    @Test
    void aDirectoryThatIsExchangedIsNotFilled() {
        grove.files.file("/one/a", "").file("/two/b", "").file("/w/others/a", "secret");
        grove.meanwhile(Grove.call("openDirectory", "all"), () -> grove.files
                .move("/w/all", "/w/away").move("/w/others", "/w/all"));
        merged("/one", "/two");
        assertThat(grove.files.names("/w/all")).containsExactly("a");
        assertThat(grove.files.text("/w/all/a")).isEqualTo("secret");
    }

    @Test
    void whatIsMovedAwayIsFilledWhereItIs() {
        grove.files.file("/one/a", "").file("/two/b", "").file("/etc/b", "secret");
        grove.meanwhile(Grove.call("makeSymlinkAt", "b"), () -> grove.files
                .move("/w/all", "/w/away").symlink("/etc", "/w/all"));
        merged("/one", "/two");
        assertThat(grove.files.names("/etc")).containsExactly("b");
        assertThat(grove.files.text("/etc/b")).isEqualTo("secret");
    }
}
