package jinn.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.login.AllowFile;
import jinn.login.Wall;
import jinn.shutdown.order.HiddenName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words to people, and names of files. */
final class SmallFilesTest {

    @ParameterizedTest
    @CsvSource({"60, 1 minutes", "3660, 1 hours 1 minutes", "86400, 1 days",
            "90060, 1 days 1 hours 1 minutes", "59, 59 seconds"})
    void remainingTime(long seconds, String text) {
        assertThat(Wall.warning(seconds)).contains("going down in " + text + " !");
    }

    @Test
    void noRemainingTimeIsNow() {
        assertThat(Wall.warning(0)).contains("going down NOW");
    }

    @Test
    void onlyCommentsAndEmptyLinesAreNoUsers() {
        assertThat(AllowFile.users("root\n# no\n\n lead\n#\ntrail \nlast"))
                .containsExactly("root", " lead", "trail ", "last");
    }

    @Test
    void aHiddenNameTellsItsService() {
        String hidden = HiddenName.of("a:b", 12_345_678_901L);

        assertThat(HiddenName.isHidden(hidden)).isTrue();
        assertThat(HiddenName.service(hidden)).isEqualTo("a:b");
        assertThat(hidden).isNotEqualTo(HiddenName.of("a:b", 12_345_678_902L));
    }

    @ParameterizedTest
    @CsvSource({"sshd", ".git", ".s6-linux-init-shutdownd:x", ".s6-linux-init-shutdownd::abcdef"})
    void otherNamesAreThemselves(String name) {
        assertThat(HiddenName.service(name)).isEqualTo(name);
    }
}
