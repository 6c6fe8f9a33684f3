package jinn.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

final class Utf8Test {

    @Property(tries = 20_000)
    void bytesAreUtf8WhereADecoderTakesThem(@ForAll @Size(max = 4) byte[] bytes) {
        assertThat(isUtf8(bytes)).isEqualTo(decodes(bytes));
    }

    @Property(tries = 5000)
    void whatAnEncoderMakesIsUtf8(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(isUtf8(bytes)).isTrue();
    }

    @Property(tries = 5000)
    void aCutCharacterIsNone(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, Math.max(0, bytes.length - 1));
        assertThat(isUtf8(cut)).isEqualTo(decodes(cut));
    }

    private static boolean isUtf8(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            int size = Utf8.sizeAt(bytes, at, bytes.length);
            if (size == 0) {
                return false;
            }
            at += size;
        }
        return true;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
