package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MountsTest {

    private static String line(String path, String type) {
        return "source " + path + " " + type + " rw 0 0\n";
    }

    @Test
    void theLastOneGoesFirst() {
        String text = line("/", "ext4") + line("/a", "ext4") + line("/a/b", "tmpfs");

        assertThat(Mounts.toUnmount(text)).containsExactly("/a/b", "/a", "/");
    }

    @Test
    void runStaysAndWhatIsBelowGoes() {
        assertThat(Mounts.toUnmount(line("/run", "tmpfs") + line("/run/x", "tmpfs")))
                .containsExactly("/run/x");
    }

    @Test
    void theFirstOfEachKindOfSystemViewStays() {
        String text = line("/dev", "devtmpfs") + line("/proc", "proc") + line("/sys", "sysfs")
                + line("/c/dev", "devtmpfs") + line("/c/proc", "proc") + line("/c/sys", "sysfs");

        assertThat(Mounts.toUnmount(text)).containsExactly("/c/sys", "/c/proc", "/c/dev");
    }

    @Test
    void blanksInPathsAreWrittenInOctal() {
        assertThat(Mounts.toUnmount(line("/a\\040b\\134\\011c", "ext4")))
                .containsExactly("/a b\\\tc");
    }

    @Test
    void thereMayBeAnyNumber() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append(line("/m" + i, "tmpfs"));
        }

        assertThat(Mounts.toUnmount(text.toString())).hasSize(5000).startsWith("/m4999");
    }

    @Test
    void anythingElseIsNoLine() {
        assertThat(Mounts.toUnmount("\n\nnonsense\n")).isEmpty();
    }
}
