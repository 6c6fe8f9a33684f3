package jinn.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockTest {

    @Test
    void emptyWordEndsABlock() {
        Block block = Block.of(List.of(" a", "  b", "c", "", "prog", "")).orElseThrow();
        assertThat(block.words()).containsExactly("a", " b", "c");
        assertThat(block.rest()).containsExactly("prog", "");
    }

    @Test
    void aBlankAloneIsAnEmptyWordInside() {
        assertThat(Block.of(List.of(" ", "")).orElseThrow().words()).containsExactly("");
    }

    @Test
    void blockWithoutEndIsNone() {
        assertThat(Block.of(List.of("a", "b"))).isEmpty();
        assertThat(Block.of(List.of())).isEmpty();
    }
}
