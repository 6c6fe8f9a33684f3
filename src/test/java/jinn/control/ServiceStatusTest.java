package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import jinn.text.Tai64n;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceStatusTest {

    /** Written by another supervisor: up since it started, never ready. */
    private static final String RECORDED = "400000006b02ea560495227a"
            + "400000006b02ea5604838612" + "000000000000152d" + "0000" + "04";

    @Test
    void aRecordedStatusReadsAsItWasMeant() {
        ServiceStatus status = ServiceStatus.of(HexFormat.of().parseHex(RECORDED));
        assertThat(status.pid()).isEqualTo(5421);
        assertThat(status.since().unixSeconds()).isEqualTo(1795353137L);
        assertThat(status.isUp()).isTrue();
        assertThat(status.flags()).isEqualTo(new ServiceStatus.Flags(false, false, true, false));
    }

    @Test
    void whatIsReadIsWrittenAgainUnchanged() {
        byte[] bytes = HexFormat.of().parseHex(RECORDED);
        assertThat(ServiceStatus.of(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void aTornStatusIsNone() {
        assertThat(ServiceStatus.of(new byte[34])).isNull();
    }

    @Test
    void theStatusOfTheLastDeathIsTheWordOfTheKernel() {
        Tai64n now = Tai64n.ofUnix(0, 0);
        ServiceStatus exited = ServiceStatus.beginning(now, true).died(now, WaitStatus.exited(7));
        ServiceStatus killed = exited.died(now, WaitStatus.killed(Signal.TERM));
        assertThat(HexFormat.of().formatHex(exited.bytes(), 32, 34)).isEqualTo("0700");
        assertThat(HexFormat.of().formatHex(killed.bytes(), 32, 34)).isEqualTo("000f");
    }

    @ParameterizedTest
    @CsvSource({
        "never started wanted, 0d, 0", "never started unwanted, 09, 0",
        "up, 04, 100", "up ready, 0c, 100", "up paused, 05, 100", "up unwanted, 00, 100",
        "finishing, 06, 200", "finishing unwanted, 02, 200",
        "down, 0c, 0", "down unwanted, 08, 0",
    })
    void eachSituationHasItsFlags(String situation, String flags, int pid) {
        byte[] bytes = in(situation).bytes();
        assertThat(HexFormat.of().toHexDigits(bytes[34])).isEqualTo(flags);
        assertThat(ServiceStatus.of(bytes).pid()).isEqualTo(pid);
    }

    private static ServiceStatus in(String situation) {
        Tai64n now = Tai64n.ofUnix(0, 0);
        boolean wanted = !situation.endsWith("unwanted");
        ServiceStatus first = ServiceStatus.beginning(now, wanted);
        ServiceStatus up = first.started(now, 100);
        ServiceStatus dead = up.died(now, WaitStatus.exited(0));
        return switch (situation.replace(" unwanted", "").replace(" wanted", "")) {
            case "never started" -> first;
            case "up" -> up;
            case "up ready" -> up.ready(now);
            case "up paused" -> up.pausedOrNot(true);
            case "finishing" -> dead.finishing(200);
            default -> dead.startable(now);
        };
    }

    /** Written by Debian 13's s6. */
    @Test
    void aRecordOfSixDotThirteenReadsAsItWasMeant() {
        String up = "400000006b0cbe83106b1a90400000006b0cbe831067f039" + "0000000000000010"
                + "0000000000000010" + "0000" + "04";
        String down = "400000006b0cbe84124bebca400000006b0cbe84124e6309" + "0000000000000000"
                + "0000000000000000" + "000f" + "08";
        for (String record : List.of(up, down)) {
            byte[] bytes = HexFormat.of().parseHex(record);
            ServiceStatus status = ServiceStatus.of(bytes);
            assertThat(status.bytes(ServiceStatus.SIZE_WITH_GROUP)).isEqualTo(bytes);
            assertThat(status.pid()).isEqualTo(record.equals(up) ? 16 : 0);
            assertThat(status.last().signal()).isEqualTo(record.equals(up) ? 0 : 15);
        }
    }

    @Test
    void theRecordOfSixDotThirteenHasTheGroupToo() {
        byte[] old = in("up ready").bytes();
        byte[] record = in("up ready").bytes(ServiceStatus.SIZE_WITH_GROUP);
        assertThat(record).hasSize(43).startsWith(Arrays.copyOf(old, 32))
                .endsWith(Arrays.copyOfRange(old, 32, 35));
        assertThat(Arrays.copyOfRange(record, 32, 40)).isEqualTo(Arrays.copyOfRange(old, 24, 32));
        assertThat(ServiceStatus.of(record)).isEqualTo(in("up ready"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 26, 34, 36, 42, 44, 86})
    void whatIsOfAnotherSizeIsNoStatus(int size) {
        assertThat(ServiceStatus.of(new byte[size])).isNull();
    }
}
