package jinn.log.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.log.directory.Archives.Archive;
import jinn.log.script.DirectoryConfig.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchivesTest {

    private static final String A = "@400000006b02ef2006ccfc5a";
    private static final String B = "@400000006b02ef2006ccfc5b";
    private static final String C = "@400000006b02ef2006ccfc5c";
    private static final List<Archive> THREE = List.of(new Archive(B + ".u", 20),
            new Archive(C + ".s", 10), new Archive(A + ".s", 30));

    @Test
    void theOldestGoUntilNoMoreThanTheLimitAreLeft() {
        assertThat(Archives.surplus(THREE, new Limits(3, 0, 0, 0))).isEmpty();
        assertThat(Archives.surplus(THREE, new Limits(1, 0, 0, 0)))
                .containsExactly(A + ".s", B + ".u");
        assertThat(Archives.surplus(THREE, new Limits(0, 0, 0, 0))).hasSize(3);
    }

    @Test
    void theOldestGoUntilTheirTotalIsWithinTheLimit() {
        assertThat(Archives.surplus(THREE, new Limits(9, 0, 60, 0))).isEmpty();
        assertThat(Archives.surplus(THREE, new Limits(9, 0, 59, 0))).containsExactly(A + ".s");
        assertThat(Archives.surplus(THREE, new Limits(9, 0, 9, 0))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", A, A + ".x", A + "..s", "@400000006B02ef2006ccfc5a.s"})
    void otherNamesAreNoArchives(String name) {
        assertThat(Archives.isName(name)).isFalse();
        assertThat(Archives.isName(A + ".s")).isTrue();
    }
}
