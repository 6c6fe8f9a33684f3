package jinn.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.control.ServiceStatus.Flags;
import jinn.text.Tai64n;
import jinn.text.Visible;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import jinn.view.ServiceFacts.State;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class StatusTableTest {

    private static final Screen ALL = Screen.NONE;
    private static final long NOW = 1_800_000_000;
    private static final WaitStatus FINE = WaitStatus.exited(0);
    private static final Flags WANTED = new Flags(false, false, true, false);
    private static final Flags UNWANTED = new Flags(false, false, false, true);

    private static ServiceStatus status(int pid, WaitStatus last, Flags flags) {
        Tai64n since = Tai64n.ofUnix(NOW - 62, 0);
        return new ServiceStatus(since, since, pid, last, flags);
    }

    @Test
    void whatRunsIsUpReadyPausedOrFinishing() {
        assertThat(ServiceFacts.state(status(7, FINE, WANTED))).isEqualTo(State.UP);
        assertThat(ServiceFacts.state(status(7, FINE, new Flags(false, false, true, true))))
                .isEqualTo(State.READY);
        assertThat(ServiceFacts.state(status(7, FINE, new Flags(true, false, true, true))))
                .isEqualTo(State.PAUSED);
        assertThat(ServiceFacts.state(status(7, FINE, new Flags(false, true, true, false))))
                .isEqualTo(State.FINISHING);
    }

    @Test
    void whatEndedBadlyHasFailed() {
        WaitStatus stopped = WaitStatus.killed(Signal.TERM);
        assertThat(ServiceFacts.state(status(0, FINE, UNWANTED))).isEqualTo(State.DOWN);
        assertThat(ServiceFacts.state(status(0, stopped, UNWANTED))).isEqualTo(State.DOWN);
        assertThat(ServiceFacts.state(status(0, stopped, WANTED))).isEqualTo(State.FAILED);
        assertThat(ServiceFacts.state(status(0, WaitStatus.exited(1), UNWANTED)))
                .isEqualTo(State.FAILED);
        assertThat(ServiceFacts.state(status(0, WaitStatus.killed(Signal.SEGV), UNWANTED)))
                .isEqualTo(State.FAILED);
    }

    @Test
    void whyAServiceFailedIsNoOrderToATerminal() {
        assertThat(StatusTable.of(List.of(facts("web", State.FAILED,
                status(0, FINE, WANTED), null, "x\033]0;EVIL\007y\t")), NOW, ALL))
                .contains("x^[]0;EVIL^Gy^I").doesNotContain("\033").doesNotContain("\007");
    }

    @Test
    void columnsAreInLine() {
        List<ServiceFacts> two = List.of(
                new ServiceFacts("web", "web", State.UP, status(7, FINE, WANTED), 100, 100,
                        new LastRun(Tai64n.ofUnix(NOW - 63, 0), WaitStatus.exited(3),
                                new Usage(12, 3456)), null),
                facts("database/log", State.NOT_SUPERVISED, null, null, null));
        assertThat(StatusTable.of(two, NOW, ALL)).isEqualTo("""
                NAME          STATE           PID  FOR    RESTARTS  WANTED  LAST    AGO    CPU   \
                MEMORY
                web           up              7    1m 2s  100+      up      exit 3  1m 3s  12ms  \
                3456K
                database/log  not supervised  -    -      -         -       -       -      -     \
                -
                """);
    }

    @Test
    void agesAreShort() {
        assertThat(Amounts.age(-5)).isEqualTo("0s");
        assertThat(Amounts.age(59)).isEqualTo("59s");
        assertThat(Amounts.age(3599)).isEqualTo("59m 59s");
        assertThat(Amounts.age(3600)).isEqualTo("1h 0m");
        assertThat(Amounts.age(86_399)).isEqualTo("23h 59m");
        assertThat(Amounts.age(86_400 * 30 + 7200)).isEqualTo("30d 2h");
    }

    @Test
    void jsonHasOneObjectALine() {
        List<ServiceFacts> two = List.of(
                new ServiceFacts("web", "web", State.UP, status(7, FINE, WANTED), 2, 100, null,
                        null),
                facts("x", State.NOT_SUPERVISED, null, null, null));
        assertThat(StatusJson.of(two, NOW)).isEqualTo("""
                [
                  {"name": "web", "state": "up", "pid": 7, "since": 1799999938, "age": 62, \
                "wanted": "up", "restarts": 2, "restartsFull": false},
                  {"name": "x", "state": "not supervised"}
                ]
                """);
        assertThat(StatusJson.of(List.of(), NOW)).isEqualTo("[]\n");
    }

    @Test
    void timesAndSizesAreShort() {
        assertThat(Amounts.time(9999)).isEqualTo("9999ms");
        assertThat(Amounts.time(10_000)).isEqualTo("10s");
        assertThat(Amounts.memory(10_239)).isEqualTo("10239K");
        assertThat(Amounts.memory(10_240)).isEqualTo("10M");
        assertThat(Amounts.memory(10 << 20)).isEqualTo("10G");
    }

    @Test
    void jsonHasHowTheLastRunEnded() {
        LastRun killed = new LastRun(Tai64n.ofUnix(NOW, 0), WaitStatus.killed(Signal.KILL), null);
        LastRun ended = new LastRun(Tai64n.ofUnix(NOW, 0), WaitStatus.exited(3), new Usage(1, 2));
        ServiceStatus status = status(0, FINE, WANTED);
        assertThat(StatusJson.of(List.of(facts("x", State.UP, status, killed, null)), NOW))
                .contains(", \"last\": {\"signal\": \"SIGKILL\", \"ended\": 1800000000}}");
        assertThat(StatusJson.of(List.of(facts("x", State.UP, status, ended, null)), NOW))
                .contains("{\"exitcode\": 3, \"ended\": 1800000000, \"cpuMs\": 1, "
                        + "\"memoryKib\": 2}}");
    }

    @Test
    void jsonHasNamesAsTheLoggerWritesLines() {
        assertThat(json("a\"\\\n\u007f ~")).contains("{\"name\": \"a\\\"\\\\\\u000a\\u007f ~\", ");
        assertThat(json("\u00c3\u00bc")).contains("{\"name\": \"\u00c3\u00bc\", \"state\"");
        assertThat(json("a\u00ff")).contains("{\"name\": \"a\\ufffd\", \"hex\": \"61ff\", ");
    }

    private static String json(String name) {
        return StatusJson.of(List.of(unsupervised(name)), NOW);
    }

    private static ServiceFacts unsupervised(String name) {
        return facts(name, State.NOT_SUPERVISED, null, null, null);
    }

    /** What is known of it, and the name as that of the directory. */
    private static ServiceFacts facts(String name, State state, ServiceStatus status,
            Object... lastAndReason) {
        return new ServiceFacts(name, name, state, status, status == null ? -1 : 0, 100,
                (LastRun) lastAndReason[0], (String) lastAndReason[1]);
    }

    @Test
    void multibyteCharactersTakeOneColumnAndWideOnesTwo() {
        assertThat(table("\u00c3\u00bc\n", ALL)).contains("\n\u00c3\u00bc^J   not");
        assertThat(table("\u00e6\u00bc\u00a2", ALL)).contains("\n\u00e6\u00bc\u00a2    not");
    }

    @Test
    void theLeastImportantColumnsAreLeftOutFirst() {
        assertThat(table("web", terminal(79)).lines().findFirst()).hasValue(
                "NAME  STATE           PID  FOR  RESTARTS  WANTED  LAST  AGO  CPU  MEMORY");
        assertThat(table("web", terminal(71)).lines().findFirst()).hasValue(
                "NAME  STATE           PID  FOR  RESTARTS  WANTED  LAST  AGO  CPU");
        assertThat(table("web", terminal(40)).lines().findFirst()).hasValue(
                "NAME  STATE           PID  FOR  LAST");
        assertThat(table("web", terminal(24)).lines().findFirst()).hasValue(
                "NAME  STATE");
    }

    @Property
    void noRowIsWiderThanItsTerminal(@ForAll @IntRange(min = 1, max = 200) int columns,
            @ForAll("names") String name, @ForAll State state) {
        String bytes = new String(name.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        ServiceStatus status = state == State.UNKNOWN ? null : status(7, FINE, WANTED);
        ServiceFacts facts = facts(bytes, state, status, null,
                "unable to start ./run: permission denied");
        for (Screen screen : List.of(terminal(columns),
                new Screen(true, 24, columns, true))) {
            String table = StatusTable.of(List.of(facts, unsupervised("x")), NOW, screen);
            for (String line : table.split("\n")) {
                String plain = line.replaceAll("\033\\[[0-9]*m", "");
                assertThat(Visible.columns(plain)).isLessThanOrEqualTo(columns);
            }
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab\u6f22\u3042\u3099\u00fc\n\033").ofMaxLength(60);
    }

    @Test
    void aReasonIsSaidOnATerminalOfEightyColumns() {
        List<ServiceFacts> two = List.of(
                facts("database", State.FAILED, status(0, FINE, WANTED), null,
                        "unable to start ./run: permission denied"),
                facts("web", State.UNKNOWN, null, null, "no right to look"));
        assertThat(StatusTable.of(two, NOW, terminal(80))).isEqualTo("""
                NAME      STATE    PID  FOR    RESTARTS  WANTED  LAST
                database  failed   -    1m 2s  0         up      not started: permission denied
                web       unknown  -    -      -         -       no right to look
                """);
    }

    @Test
    void aStateHasAColourWhereThereAreColours() {
        Screen screen = new Screen(true, 24, 80, true);
        assertThat(StatusTable.of(List.of(facts("web", State.READY, status(7, FINE, WANTED), null,
                null)), NOW, screen)).contains("\nweb   \033[32mready\033[0m  7 ");
        assertThat(StatusTable.of(List.of(unsupervised("web")), NOW, terminal(80)))
                .doesNotContain("\033");
    }

    private static Screen terminal(int columns) {
        return new Screen(true, 24, columns, false);
    }

    private static String table(String name, Screen screen) {
        return StatusTable.of(List.of(unsupervised(name)), NOW, screen);
    }
}
