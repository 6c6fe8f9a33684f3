package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

final class PiecesTest {

    private static List<String> of(Pieces pieces, String... texts) {
        List<String> all = new ArrayList<>();
        for (String text : texts) {
            pieces.add(text);
            take(pieces, all);
        }
        pieces.end();
        take(pieces, all);
        return all;
    }

    private static void take(Pieces pieces, List<String> all) {
        for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
            all.add(piece);
        }
    }

    @Test
    void eachDelimiterEndsAPieceAndNothingElseDoes() {
        assertThat(of(new Pieces("\n:", false, false), "a\n", "b", "c:\n", "d"))
                .containsExactly("a", "bc", "");
    }

    @Test
    void whoKeepsDelimitersHasTheRestToo() {
        assertThat(of(new Pieces("\n", false, true), "a\nb")).containsExactly("a\n", "b");
    }

    @Test
    void aRunOfDelimitersIsOne() {
        assertThat(of(new Pieces("\n", true, false), "\n\na\n", "\nb\n"))
                .containsExactly("a", "b");
    }

    @Test
    void withoutDelimitersItIsNetstrings() {
        assertThat(of(new Pieces("", false, false), "1:a,", "2:b", "c,0:,"))
                .containsExactly("a", "bc", "");
    }

    @Test
    void netstringsThatAreNoneAreAnError() {
        for (String text : List.of("x:a,", "1:ab", "1:", "1", "999999:a")) {
            assertThatThrownBy(() -> of(new Pieces("", false, false), text))
                    .isInstanceOf(Fatal.class);
        }
    }

    @Test
    void aPieceThatNoWordCanHoldIsAnError() {
        assertThatThrownBy(() -> of(new Pieces("\n", false, false), "a".repeat(131_073)))
                .isInstanceOf(Fatal.class);
    }
}
