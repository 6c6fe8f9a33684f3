package jinn.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IntakeTest {

    @Test
    void toldToStopBetweenLinesItStopsAtOnce() {
        assertThat(Intake.READING.toldToStop(false)).isEqualTo(Intake.ENDED);
    }

    @Test
    void toldToStopWithinALineItReadsOnByBytes() {
        assertThat(Intake.READING.toldToStop(true)).isEqualTo(Intake.LAST_LINE);
        assertThat(Intake.LAST_LINE.readMax()).isEqualTo(1);
        assertThat(Intake.LAST_LINE.toldToStop(true)).isEqualTo(Intake.LAST_LINE);
        assertThat(Intake.LAST_LINE.afterRead(true)).isEqualTo(Intake.LAST_LINE);
        assertThat(Intake.LAST_LINE.afterRead(false)).isEqualTo(Intake.ENDED);
    }

    @Test
    void nothingBeginsAgain() {
        assertThat(Intake.READING.afterRead(false)).isEqualTo(Intake.READING);
        assertThat(Intake.ENDED.toldToStop(true)).isEqualTo(Intake.ENDED);
        assertThat(Intake.ENDED.afterRead(true)).isEqualTo(Intake.ENDED);
    }
}
