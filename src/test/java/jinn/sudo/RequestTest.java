package jinn.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.system.Variables;
import jinn.text.Bytes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

final class RequestTest {

    @Test
    void aRequestIsCountsSizesAndWords() {
        byte[] payload = new Request(List.of("-c", ""), List.of("A=1")).encoded();
        assertThat(Bytes.fromArray(payload)).isEqualTo("s6-sudo a v1.0\n"
                + "\0\0\0\2\0\0\0\1\0\0\0\4\0\0\0\4" + "-c\0\0A=1\0");
    }

    @Property(tries = 200)
    void whatIsEncodedIsDecoded(@ForAll List<@CharRange(from = 1, to = 255) String> arguments,
            @ForAll List<@CharRange(from = 1, to = 255) String> variables) {
        Request request = new Request(arguments, variables);
        assertThat(Request.decode(request.encoded())).isEqualTo(request);
    }

    @Property(tries = 300)
    void otherBytesAreNone(@ForAll byte[] tail) {
        String payload = "s6-sudo a v1.0\n" + Bytes.fromArray(tail);
        Request request = Request.decode(Bytes.toArray(payload));
        assertThat(request == null
                || Bytes.fromArray(request.encoded()).equals(payload)).isTrue();
        assertThat(Request.decode(tail)).isNull();
    }

    @Test
    void onlyEmptyVariablesAreTheClients() {
        Request request = new Request(List.of(), List.of("A=1", "B=2", "C=3", "P="));
        Variables merged = request.merged(new Variables(List.of("A=", "B=own", "Z=", "P=")));
        assertThat(merged.all()).containsExactly("A=1", "B=own", "Z=", "P=");
    }
}
