package jinn.applet.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names sorted by their bytes. */
final class NamesTest {

    private static List<String> sorted(List<String> names) {
        Names all = new Names();
        names.forEach(all::add);
        all.sort();
        List<String> sorted = new ArrayList<>();
        all.forEach(sorted::add);
        return sorted;
    }

    @Test
    void namesAreInTheOrderOfTheirBytes() {
        assertThat(sorted(List.of("b", "\377", "a", "", "ab", "B", "a\1")))
                .containsExactly("", "B", "a", "a\1", "ab", "b", "\377");
    }

    @Test
    void anyNumberOfNamesIsSorted() {
        Random random = new Random(1);
        for (int count : new int[] {0, 1, 2, 3, 10, 1000}) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                names.add("" + random.nextInt(500));
            }
            List<String> expected = new ArrayList<>(names);
            Collections.sort(expected);
            assertThat(sorted(names)).isEqualTo(expected);
        }
    }

    @Test
    void thereIsRoomForSoManyBytesAndNoMore() {
        Names names = new Names();
        String name = "x".repeat(255);
        for (int i = 0; i < Names.BYTES_MAX / 256; i++) {
            assertThat(names.add(name)).isTrue();
        }
        assertThat(names.add("")).isFalse();
    }
}
