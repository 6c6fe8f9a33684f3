package jinn.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class FramesTest {

    private static final int SIZE_MAX = 100;

    @Property
    void messagesComeOutOfAnyPieces(
            @ForAll @Size(max = 8) List<@StringLength(max = 100) String> texts,
            @ForAll @IntRange(min = 1, max = 40) int piece) {
        StringBuilder sent = new StringBuilder();
        List<String> messages = new ArrayList<>();
        for (String text : texts) {
            messages.add(Bytes.fromArray(Bytes.toArray(text)));
            sent.append(Bytes.fromArray(Frames.framed(Bytes.toArray(text))));
        }
        Frames frames = new Frames(SIZE_MAX);
        List<String> came = new ArrayList<>();
        byte[] all = Bytes.toArray(sent.toString());
        for (int at = 0; at < all.length; at += piece) {
            byte[] part = Bytes.toArray(Bytes.fromArray(all, at, Math.min(piece, all.length - at)));
            frames.add(part, part.length);
            for (byte[] next = frames.next(); next != null; next = frames.next()) {
                came.add(Bytes.fromArray(next));
            }
        }
        assertThat(came).isEqualTo(messages);
        assertThat(frames.isBroken()).isFalse();
    }

    @Test
    void oneThatIsTooLargeIsTheEnd() {
        for (int size : new int[] {SIZE_MAX + 1, Integer.MAX_VALUE, -1}) {
            Frames frames = new Frames(SIZE_MAX);
            byte[] head = new byte[8];
            Bytes.putNumber(head, 0, 4, size);
            frames.add(head, head.length);
            assertThat(frames.next()).isNull();
            assertThat(frames.isBroken()).isTrue();
        }
    }
}
