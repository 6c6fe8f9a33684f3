package jinn.applet.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.applet.service.ServiceSummary.State;
import jinn.control.LastRun;
import jinn.control.ServiceStatus;
import jinn.control.ServiceStatus.Flags;
import jinn.text.Tai64n;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

final class StatusTest {

    private static final int ALL = Integer.MAX_VALUE;
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
        assertThat(ServiceSummary.state(status(7, FINE, WANTED))).isEqualTo(State.UP);
        assertThat(ServiceSummary.state(status(7, FINE, new Flags(false, false, true, true))))
                .isEqualTo(State.READY);
        assertThat(ServiceSummary.state(status(7, FINE, new Flags(true, false, true, true))))
                .isEqualTo(State.PAUSED);
        assertThat(ServiceSummary.state(status(7, FINE, new Flags(false, true, true, false))))
                .isEqualTo(State.FINISHING);
    }

    @Test
    void whatEndedBadlyHasFailed() {
        WaitStatus stopped = WaitStatus.killed(Signal.TERM);
        assertThat(ServiceSummary.state(status(0, FINE, UNWANTED))).isEqualTo(State.DOWN);
        assertThat(ServiceSummary.state(status(0, stopped, UNWANTED))).isEqualTo(State.DOWN);
        assertThat(ServiceSummary.state(status(0, stopped, WANTED))).isEqualTo(State.FAILED);
        assertThat(ServiceSummary.state(status(0, WaitStatus.exited(1), UNWANTED)))
                .isEqualTo(State.FAILED);
        assertThat(ServiceSummary.state(status(0, WaitStatus.killed(Signal.SEGV), UNWANTED)))
                .isEqualTo(State.FAILED);
        assertThat(ServiceSummary.state(null)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whyAServiceFailedIsNoOrderToATerminal() {
        assertThat(StatusTable.of(List.of(new ServiceSummary("web", State.FAILED,
                status(0, FINE, WANTED), 0, 100, null, "x\033]0;EVIL\007y\t")), NOW, ALL))
                .contains("x^[]0;EVIL^Gy^I").doesNotContain("\033").doesNotContain("\007");
    }

    @Test
    void columnsAreInLine() {
        List<ServiceSummary> two = List.of(
                new ServiceSummary("web", State.UP, status(7, FINE, WANTED), 100, 100,
                        new LastRun(Tai64n.ofUnix(NOW - 63, 0), WaitStatus.exited(3),
                                new Usage(12, 3456))),
                new ServiceSummary("database/log", State.NOT_SUPERVISED, null, -1, 0, null));
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
        assertThat(StatusTable.age(-5)).isEqualTo("0s");
        assertThat(StatusTable.age(59)).isEqualTo("59s");
        assertThat(StatusTable.age(3599)).isEqualTo("59m 59s");
        assertThat(StatusTable.age(3600)).isEqualTo("1h 0m");
        assertThat(StatusTable.age(86_399)).isEqualTo("23h 59m");
        assertThat(StatusTable.age(86_400 * 30 + 7200)).isEqualTo("30d 2h");
    }

    @Test
    void jsonHasOneObjectALine() {
        List<ServiceSummary> two = List.of(
                new ServiceSummary("web", State.UP, status(7, FINE, WANTED), 2, 100, null),
                new ServiceSummary("x", State.NOT_SUPERVISED, null, -1, 0, null));
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
        assertThat(StatusTable.time(9999)).isEqualTo("9999ms");
        assertThat(StatusTable.time(10_000)).isEqualTo("10s");
        assertThat(StatusTable.memory(10_239)).isEqualTo("10239K");
        assertThat(StatusTable.memory(10_240)).isEqualTo("10M");
        assertThat(StatusTable.memory(10 << 20)).isEqualTo("10G");
    }

    @Test
    void jsonHasHowTheLastRunEnded() {
        LastRun killed = new LastRun(Tai64n.ofUnix(NOW, 0), WaitStatus.killed(Signal.KILL), null);
        LastRun ended = new LastRun(Tai64n.ofUnix(NOW, 0), WaitStatus.exited(3), new Usage(1, 2));
        ServiceStatus status = status(0, FINE, WANTED);
        assertThat(StatusJson.of(List.of(new ServiceSummary("x", State.UP, status, -1, 0,
                killed)), NOW))
                .contains(", \"last\": {\"signal\": \"SIGKILL\", \"ended\": 1800000000}}");
        assertThat(StatusJson.of(List.of(new ServiceSummary("x", State.UP, status, -1, 0, ended)),
                NOW))
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

    private static ServiceSummary unsupervised(String name) {
        return new ServiceSummary(name, State.NOT_SUPERVISED, null, -1, 0, null);
    }

    @Test
    void multibyteCharactersTakeOneColumnAndWideOnesTwo() {
        assertThat(table("\u00c3\u00bc\n", ALL)).contains("\n\u00c3\u00bc^J   not");
        assertThat(table("\u00e6\u00bc\u00a2", ALL)).contains("\n\u00e6\u00bc\u00a2    not");
    }

    @Test
    void columnsThatDoNotFitAreLeftOffFromTheRight() {
        assertThat(table("web", 79).lines().findFirst()).hasValue(
                "NAME  STATE           PID  FOR  RESTARTS  WANTED  LAST  AGO  CPU  MEMORY");
        assertThat(table("web", 71).lines().findFirst()).hasValue(
                "NAME  STATE           PID  FOR  RESTARTS  WANTED  LAST  AGO  CPU");
        assertThat(table("web", 9).lines().findFirst()).hasValue("NAME  STATE");
    }

    private static String table(String name, int room) {
        return StatusTable.of(List.of(unsupervised(name)), NOW, room);
    }
}
