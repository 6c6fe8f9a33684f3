package jinn.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jinn.kernel.ByteSearch;
import jinn.kernel.Clock;
import jinn.kernel.Directories;
import jinn.kernel.Files;
import jinn.kernel.Host;
import jinn.kernel.Poller;
import jinn.kernel.Processes;
import jinn.kernel.Signals;
import jinn.log.script.Directive;
import jinn.log.script.Directive.Act;
import jinn.log.script.Directive.Alert;
import jinn.log.script.Directive.Pick;
import jinn.log.script.Directive.Print;
import jinn.log.script.Directive.Rest;
import jinn.log.script.Script;
import jinn.sim.Partial;
import jinn.text.Bytes;
import jinn.value.Instant;
import jinn.value.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouterTest {

    private static final int LINE_MAX = 48;
    private static final String STAMP = "@400000005f5e1000075bcd15 ";
    private static final String JSON = "{\"time\":\"2020-09-13T12:26:03.123456789Z\",";
    private static final String LOCAL = "2020-09-13 12:26:03.123456789  ";

    @ParameterizedTest
    @CsvSource({"1, a|b|", "- +a 1 f 2, a|!b|", "+zzz 1 -b 1, a|a|b|", "- 1 +a 1, a|",
        "-a f 1, a|b|", "1 f 2, a|b|", "-^a 1 - f 2, b|!a|", "pX: 1, X: a|X: b|"})
    void selectionsWorkFromLeftToRight(String script, String wanted) {
        assertThat(route(script, "a\nb\n").replace('\n', '|')).isEqualTo(wanted);
    }

    /** ? stands for an expression that there is no memory to match with. */
    @ParameterizedTest
    @CsvSource({"-? 1, a|b|", "- +? 1, a|b|", "-a -? 1, b|", "- +? -a 1, b|"})
    void aLineOfWhichItCannotBeFoundOutIsKept(String script, String wanted) {
        assertThat(route(script, "a\nb\n").replace('\n', '|')).isEqualTo(wanted);
    }

    @Test
    void stampsAndPrefixStandInThisOrder() {
        assertThat(route("T t ppfx 1 1", "x\n"))
                .isEqualTo(STAMP + LOCAL + "pfx x\npfx x\n");
    }

    @Test
    void aTimeForPeopleHasMicrosecondsAndOneBlank() {
        assertThat(route("H pfx 1", "x\n")).isEqualTo("2020-09-13 12:26:03.123456 fx x\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"x x", "a\"b\\c a\\\"b\\\\c",
        "x\t\u001b\u007f x\\u0009\\u001b\\u007f", "\u00c3\u00a4/ \u00c3\u00a4/"})
    void whatJsonDoesNotTakeIsEscaped(String line, String wanted) {
        assertThat(route("j 1", line + "\n")).isEqualTo(JSON + "\"line\":\"" + wanted + "\"}\n");
    }

    @Test
    void bytesThatAreNoUtf8AreKeptInHex() {
        assertThat(route("jweb:err 1", "a\u00ff\u00c3\n")).isEqualTo(JSON + "\"service\":\"web\","
                + "\"stream\":\"err\",\"line\":\"a\\ufffd\\ufffd\",\"hex\":\"61ffc3\"}\n");
    }

    @Test
    void aCutAlertIsAnObjectToo() {
        assertThat(route("E2 jx 2", "abcdef\n")).isEqualTo("!" + JSON
                + "\"service\":\"x\",\"line\":\"ab...\"}\n");
    }

    @Test
    void anAlertIsCutThreeBytesAfterItsLimit() {
        assertThat(route("E2 2", "abcde\nabcdef\n")).isEqualTo("!abcde\n!ab...\n");
    }

    @Property
    void runsAreLinesOneByOne(
            @ForAll @CharRange(from = 'a', to = 'b') @Chars({'\n', '\0', '\t'})
            @StringLength(max = 300) String text, @ForAll @IntRange(min = 1, max = 90) int size) {
        for (String script : List.of("1", "p> 1", "t 1", "1 1", "1 p! 2", "H 1")) {
            assertThat(route(script, text, size)).isEqualTo(route("+zz " + script, text, size));
        }
    }

    private static String route(String script, String text) {
        return route(script, text, Input.BATCH_MAX);
    }

    /** What comes out of stdout, then what comes out of stderr with its own mark. */
    private static String route(String script, String text, int chunk) {
        Input input = new Input(ByteSearch.SLOW, LINE_MAX);
        Map<String, RecordBuffer> buffers = new TreeMap<>();
        Router router = new Router(new Frozen(), input, stages(script, buffers), 200);
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at += chunk) {
            fill(input, text.substring(at, Math.min(text.length(), at + chunk)));
            router.stamp();
            sink(router, buffers, out);
        }
        input.complete();
        sink(router, buffers, out);
        return out.toString();
    }

    private static void sink(Router router, Map<String, RecordBuffer> buffers, StringBuilder out) {
        boolean done = false;
        while (!done) {
            done = router.route();
            for (RecordBuffer buffer : buffers.values()) {
                out.append(Bytes.fromArray(buffer.copy()));
                buffer.clear();
            }
        }
    }

    private static void fill(Input input, String text) {
        int at = 0;
        while (at < text.length()) {
            int count = Math.min(text.length() - at, input.prepare(Input.BATCH_MAX));
            System.arraycopy(Bytes.toArray(text), at, input.bytes(), input.end(), count);
            input.filled(count);
            at += count;
        }
    }

    private static List<Router.Stage> stages(String script, Map<String, RecordBuffer> buffers) {
        List<Router.Stage> stages = new ArrayList<>();
        for (Directive directive : Script.parse(List.of(script.split(" "))).directives()) {
            stages.add(switch (directive) {
                case Pick(boolean selects, String regex) -> new Router.Stage(null,
                        regex.equals("?") ? new Unknown()
                                : Literal.of(ByteSearch.SLOW, regex).orElseThrow(), selects);
                case Rest() -> new Router.Stage(null, null, false);
                case Act act -> new Router.Stage(formatter(act, buffers), null, false);
            });
        }
        return stages;
    }

    private static RecordFormatter formatter(Act act, Map<String, RecordBuffer> buffers) {
        boolean print = act.action() instanceof Print;
        RecordBuffer buffer = buffers.computeIfAbsent(print ? "1" : "2",
                _ -> new RecordBuffer(600));
        int lineMax = act.action() instanceof Alert(int max) ? max : 0;
        return new RecordFormatter(new Heap(buffer), act, print ? "" : "!", lineMax);
    }

    private record Unknown() implements Pattern {

        @Override
        public boolean matches(byte[] bytes, int from, int to) {
            return false;
        }

        @Override
        public Found find(byte[] bytes, int from, int to) {
            return Found.UNKNOWN;
        }
    }

    private record Heap(RecordBuffer buffer) implements Sink {

        @Override
        public Need flush() {
            return Need.NOTHING;
        }

        @Override
        public boolean isIdle() {
            return buffer.isEmpty();
        }
    }

    /** A kernel in which it is always the same time. */
    private static final class Frozen implements Partial.Kernel, Partial.Clock {

        @Override
        public Instant now() {
            return new Instant(1_600_000_000L - 37, 123_456_789);
        }

        @Override
        public long monotonicNs() {
            throw new AssertionError();
        }

        @Override
        public Clock clock() {
            return this;
        }

        @Override
        public Files files() {
            throw new AssertionError();
        }

        @Override
        public Directories directories() {
            throw new AssertionError();
        }

        @Override
        public Processes processes() {
            throw new AssertionError();
        }

        @Override
        public Signals signals() {
            throw new AssertionError();
        }

        @Override
        public Poller poller() {
            throw new AssertionError();
        }

        @Override
        public Host host() {
            throw new AssertionError();
        }
    }
}
