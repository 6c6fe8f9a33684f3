package jinn.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import jinn.text.Tai64n;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

final class DeathTest {

    private static final Tai64n STAMP = new Tai64n(0x400000006b02ea56L, 0x2398695e);

    @Test
    void aDeathBySignalIsRecordedAsShellsCountIt() {
        byte[] bytes = new byte[Death.SIZE];
        Death.of(STAMP, WaitStatus.killed(Signal.TERM)).put(bytes, 0);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("400000006b02ea562398695e8f0f");
    }

    @Test
    void anExitIsRecordedWithoutSignal() {
        byte[] bytes = new byte[Death.SIZE];
        Death.of(STAMP, WaitStatus.exited(7)).put(bytes, 0);
        assertThat(HexFormat.of().formatHex(bytes)).endsWith("0700");
    }

    @Test
    void aTallyReadsAsTheDeathsInIt() {
        byte[] bytes = HexFormat.of()
                .parseHex("400000006b02ea562398695e8f0f400000006b02ea5e25aa8ab18909");
        assertThat(Death.tally(bytes)).extracting(Death::signal).containsExactly(15, 9);
    }

    @Test
    void aTornTallyHasNoDeaths() {
        assertThat(Death.tally(new byte[15])).isEmpty();
    }

    @Test
    void onlyTheNewestAreWritten() {
        Death first = Death.of(STAMP, WaitStatus.exited(1));
        Death second = Death.of(STAMP, WaitStatus.exited(2));
        assertThat(Death.tally(Death.bytes(List.of(first, second), 1))).containsExactly(second);
    }
}
