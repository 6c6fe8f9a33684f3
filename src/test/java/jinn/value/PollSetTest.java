package jinn.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PollSetTest {

    private final PollSet set = new PollSet();

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            set.add(new Fd(i), i % 2 == 1);
        }
    }

    @Test
    void growsWithWhatIsWaitedFor() {
        fill(100);
        set.setReady(99, true);
        set.remove(new Fd(0));
        assertThat(set.size()).isEqualTo(99);
        assertThat(set.fd(98)).isEqualTo(new Fd(99));
        assertThat(set.isForWriting(98)).isTrue();
        assertThat(set.isReady(98)).isTrue();
    }

    @Test
    void hasALimit() {
        fill(PollSet.MAX);
        assertThatThrownBy(() -> set.add(new Fd(0), false)).isInstanceOf(Bug.class);
    }
}
