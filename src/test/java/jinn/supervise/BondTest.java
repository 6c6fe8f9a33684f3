package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.kernel.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose end is the end of the tree. */
final class BondTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NONE      | false | ENDING     | forget no-timer w:0c event:dD timer:1000 DOWN
        NONE      | true  | ENDING     | forget no-timer w:08 event:dOD DOWN
        ESSENTIAL | false | ENDING     | forget no-timer w:0c event:dD timer:1000 DOWN
        ESSENTIAL | true  | ENDING     | forget no-timer w:08 event:dOD event:x leave:125 GONE
        MAIN      | false | ENDING     | forget no-timer w:08 event:dD event:x leave:125 GONE
        MAIN      | true  | ENDING     | forget no-timer w:08 event:dOD event:x leave:125 GONE
        ESSENTIAL | true  | LASTENDING | forget no-timer w:08 event:dOD event:x leave GONE
        MAIN      | false | LASTENDING | forget no-timer w:08 event:dD event:x leave GONE
        """)
    void withoutFinishItIsTheDeath(Bond bond, boolean failed, String state, String expected) {
        State before = Cells.in(state);
        Event event = new Event.NoFinish(new Verdict(0, failed, bond, false));
        assertThat(Cells.words(before, Machine.step(before, event, Cells.after(0))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NONE      | 125 | ENDING     | forget no-timer w:08 event:OD DOWN
        ESSENTIAL |   0 | ENDING     | forget no-timer w:0c event:D timer:1000 DOWN
        ESSENTIAL | 125 | ENDING     | forget no-timer w:08 event:OD event:x leave:125 GONE
        MAIN      |   0 | ENDING     | forget no-timer w:08 event:D event:x leave:125 GONE
        MAIN      |   0 | LASTENDING | forget no-timer w:08 event:D event:x leave GONE
        """)
    void withFinishItIsTheEndOfThat(Bond bond, int code, String state, String expected) {
        Event begun = new Event.FinishStarted(Cells.FINISH, new Verdict(0, false, bond, false));
        State finishing = Machine.step(Cells.in(state), begun, Cells.after(0)).next();
        Event died = new Event.Died(Cells.FINISH, WaitStatus.exited(code));
        assertThat(Cells.words(finishing, Machine.step(finishing, died, Cells.after(0))))
                .isEqualTo(expected);
    }

    @Test
    void anAdoptedFinishIsBoundToo() {
        var found = new Machine.Found(Cells.FINISH, true,
                new Verdict(0, false, Bond.MAIN, false));
        State state = Machine.adopt(found, ((State.Down) Cells.in("DOWN")).status(),
                Cells.after(0)).next();
        Event died = new Event.Died(Cells.FINISH, WaitStatus.exited(0));
        assertThat(Cells.words(state, Machine.step(state, died, Cells.after(0))))
                .endsWith("event:D event:x leave:125 GONE");
    }
}
