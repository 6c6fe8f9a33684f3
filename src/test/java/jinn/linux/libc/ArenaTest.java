package jinn.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jinn.value.Bug;
import org.junit.jupiter.api.Test;

/** What it refuses before it touches memory, of which a JVM has none for it. */
final class ArenaTest {

    private final Arena arena = new Arena();

    @Test
    void moreThanItBeganWithIsABug() {
        assertThatThrownBy(() -> arena.take(1)).isInstanceOf(Bug.class);
        assertThatThrownBy(() -> arena.take(Integer.MAX_VALUE)).isInstanceOf(Bug.class);
    }

    @Test
    void fewerThanNoBytesAreABug() {
        assertThatThrownBy(() -> arena.take(-1)).isInstanceOf(Bug.class);
        assertThatThrownBy(() -> arena.begin(-1)).isInstanceOf(Bug.class);
    }

    @Test
    void moreThanAnyCallNeedsIsABug() {
        assertThatThrownBy(() -> arena.begin((1 << 24) + 1)).isInstanceOf(Bug.class);
    }

    @Test
    void roomIsForAnyStructure() {
        assertThat(Arena.room(0)).isZero();
        assertThat(Arena.room(1)).isEqualTo(8);
        assertThat(Arena.room(8)).isEqualTo(8);
        assertThat(Arena.room("seven..")).isEqualTo(8);
        assertThat(Arena.room("eight...")).isEqualTo(16);
    }
}
