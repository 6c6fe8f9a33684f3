package jinn.login;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.text.Bytes;
import jinn.value.Instant;
import org.junit.jupiter.api.Test;

final class UtmpTest {

    private static final Utmp LOGIN = new Utmp(Utmp.USER_PROCESS, 0x01020304, "tty1", "1", "root",
            "far.away", 77, new Instant(0xfeed_f00dL, 123_000));

    @Test
    void everyFieldHasItsPlace() {
        String bytes = Bytes.fromArray(LOGIN.bytes());

        assertThat(bytes).hasSize(384).startsWith("\7\0\0\0\4\3\2\1tty1\0");
        assertThat(bytes.substring(40, 49)).isEqualTo("1\0\0\0root\0");
        assertThat(bytes.substring(76, 84)).isEqualTo("far.away");
        assertThat(bytes.substring(336, 348))
                .isEqualTo("\115\0\0\0\15\360\355\376\173\0\0\0");
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Utmp.all(Bytes.fromArray(LOGIN.bytes()))).containsExactly(LOGIN);
    }

    @Test
    void aTornRecordIsNone() {
        String bytes = Bytes.fromArray(LOGIN.bytes());

        assertThat(Utmp.all(bytes + bytes.substring(1))).containsExactly(LOGIN);
    }

    @Test
    void wordsMayFillTheirFields() {
        Utmp long32 = new Utmp(7, 1, "l".repeat(32), "i".repeat(4), "u".repeat(32),
                "h".repeat(256), 0, new Instant(0, 0));

        assertThat(Utmp.all(Bytes.fromArray(long32.bytes()))).containsExactly(long32);
    }

    @Test
    void longerWordsAreCut() {
        Utmp long33 = new Utmp(7, 1, "l".repeat(33), "i", "u", "h", 0, new Instant(0, 0));

        assertThat(Utmp.all(Bytes.fromArray(long33.bytes())).getFirst().line())
                .isEqualTo("l".repeat(32));
    }

    @Test
    void nobodyIsAtATerminalThatIsLoggedOut() {
        Utmp out = LOGIN.loggedOut();

        assertThat(out.isLogin()).isFalse();
        assertThat(out.user() + out.host()).isEmpty();
        assertThat(out.line()).isEqualTo("tty1");
        assertThat(out.pid()).isEqualTo(LOGIN.pid());
    }
}
