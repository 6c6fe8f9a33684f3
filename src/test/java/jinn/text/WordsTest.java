package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {

    private static final Words FOUR = Words.of(List.of("a", "b", "c", "d"));

    @Test
    void whatChangesLaterIsNotSeen() {
        List<String> changing = new ArrayList<>(List.of("a", "b"));
        Words words = Words.of(changing);
        changing.set(0, "x");
        assertThat(words).containsExactly("a", "b");
    }

    @Test
    void wordsAreNotCopied() {
        assertThat(Words.of(FOUR)).isSameAs(FOUR);
    }

    @Test
    void aPartOfAPartCountsFromItsOwnBeginning() {
        assertThat(FOUR.subList(1, 4).subList(1, 3)).containsExactly("c", "d")
                .isInstanceOf(Words.class);
        assertThat(FOUR.subList(4, 4)).isEmpty();
    }

    @Test
    void aPartEndsWhereItEnds() {
        Words part = FOUR.subList(1, 3);
        assertThatThrownBy(() -> part.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.subList(0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void wordsAreEqualToAnyListOfThem() {
        assertThat(FOUR).isEqualTo(List.of("a", "b", "c", "d"));
    }
}
