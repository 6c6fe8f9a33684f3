package jinn.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

final class BlocksTest {

    private static final List<String> CARELESS = List.of("a", " b", "", "prog");

    @Test
    void oneBlankOfEachWordGoes() {
        Blocks blocks = new Blocks(List.of(" a", "  b", " ", "", "prog", ""), 2);
        assertThat(blocks.next()).containsExactly("a", " b", "");
        assertThat(blocks.rest()).containsExactly("prog", "");
    }

    @Test
    void blocksFollowEachOther() {
        Blocks blocks = new Blocks(List.of(" a", "", "", " b", ""), 0);
        assertThat(List.of(blocks.next(), blocks.next(), blocks.next()))
                .containsExactly(List.of("a"), List.of(), List.of("b"));
        assertThat(blocks.hasMore()).isFalse();
    }

    @Test
    void aBlockWithoutAnEndIsMisuse() {
        assertThatThrownBy(() -> new Blocks(List.of(" a", " b"), 0).next())
                .isInstanceOfSatisfying(Fatal.class, f -> assertThat(f.code()).isEqualTo(100));
    }

    @Test
    void aForgottenBlankIsForgiven() {
        Blocks blocks = new Blocks(CARELESS, 0);
        assertThat(blocks.next()).containsExactly("a", "b");
        assertThat(blocks.unquoted()).isEmpty();
    }

    @Test
    void theStrictHearOfIt() {
        Blocks blocks = new Blocks(CARELESS, 1);
        assertThat(blocks.next()).containsExactly("a", "b");
        assertThat(blocks.unquoted()).containsExactly("a");
    }

    @Test
    void theStricterEnd() {
        assertThatThrownBy(() -> new Blocks(CARELESS, 2).next()).isInstanceOf(Fatal.class);
    }
}
