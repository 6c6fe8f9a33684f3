package jinn.fdholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RequestTest {

    private static final Entry A2 =
            new Entry(new Tai64n(0x400000006b032ca6L, 0x1e702fed), "a2");

    private static Request parse(String payload, int descriptors) {
        return Request.parse(Bytes.toArray(payload), descriptors);
    }

    @Test
    void theBytesAreThoseOfTheOriginal() {
        String store = "S@\0\0\0k\3,\u00a6\36p/\u00ed\2a2\0";
        assertThat(Bytes.fromArray(new Request.Store(A2).encoded())).isEqualTo(store);
        assertThat(parse(store, 1)).isEqualTo(new Request.Store(A2));
        assertThat(parse("D\2a2\0", 0)).isEqualTo(new Request.Delete("a2"));
        assertThat(parse("R\1\2a2\0", 0)).isEqualTo(new Request.Retrieve("a2", true));
        assertThat(parse("L", 0)).isEqualTo(new Request.Names());
        assertThat(parse("?", 0)).isEqualTo(new Request.Dump());
        assertThat(parse("!\0\0\1\4", 0)).isEqualTo(new Request.Load(260));
    }

    @Test
    void everyRequestIsReadAsItWasWritten() {
        List<Request> all = List.of(new Request.Store(A2), new Request.Delete("x".repeat(255)),
                new Request.Retrieve("i", false), new Request.Names(), new Request.Dump(),
                new Request.Load(0), new Request.Loading(List.of(A2, A2)));
        List<Integer> descriptors = List.of(1, 0, 0, 0, 0, 0, 2);
        for (int i = 0; i < all.size(); i++) {
            Request request = all.get(i);
            assertThat(Request.parse(request.encoded(), descriptors.get(i))).isEqualTo(request);
            assertThat(Request.parse(request.encoded(), 3)).isNull();
        }
    }

    @Test
    void damagedOnesAreNone() {
        for (String payload : List.of("", "x", "D", "D\0\0", "D\2a\0", "D\1ab", "D\1a\0\0",
                "R\2\1a\0", "L\0", "!\0\0\0", "!\uffff\uffff\uffff\uffff".substring(0, 4),
                "S1234567890", "D\2a\0\0")) {
            assertThat(parse(payload, 0)).as(payload).isNull();
        }
    }

    @Property(tries = 500)
    void anyBytesAreReadOrNot(@ForAll byte[] payload) {
        for (int i = 0; i < 2; i++) {
            Request request = Request.parse(payload, i);
            assertThat(request == null || List.of(request).size() == 1).isTrue();
        }
    }
}
