package jinn.supervise.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.supervise.Cells;
import jinn.supervise.Event;
import jinn.supervise.Machine;
import jinn.supervise.State;
import jinn.supervise.Step;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose end is the end of the tree. */
final class CriticalityTest {

    private static Cells.Asked asked(Criticality criticality, boolean failed) {
        return new Cells.Asked(failed ? new History.Limit(1, 0) : null, null, criticality, false,
                false, false);
    }

    /** ./run of such a service has just died; failed is one death too many. */
    private static State dead(String state, Criticality criticality, boolean failed) {
        State up = Cells.in(state.equals("LASTENDING") ? "LASTUP" : "UP");
        return Machine.step(up, new Event.Died(Cells.RUN, WaitStatus.exited(1)),
                Cells.facts(0, asked(criticality, failed))).next();
    }

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
    void withoutFinishItIsTheDeath(Criticality criticality, boolean failed, String state,
            String expected) {
        State before = dead(state, criticality, failed);
        Step step = Machine.step(before, new Event.NoFinish(), Cells.after(0));
        assertThat(Cells.words(before, step)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NONE      | 125 | ENDING     | failure forget no-timer w:08 event:OD DOWN
        ESSENTIAL |   0 | ENDING     | forget no-timer w:0c event:D timer:1000 DOWN
        ESSENTIAL | 125 | ENDING     | failure forget no-timer w:08 event:OD event:x leave:125 GONE
        MAIN      |   0 | ENDING     | forget no-timer w:08 event:D event:x leave:125 GONE
        MAIN      |   0 | LASTENDING | forget no-timer w:08 event:D event:x leave GONE
        """)
    void withFinishItIsTheEndOfThat(Criticality criticality, int code, String state,
    String expected) {
        State finishing = Machine.step(dead(state, criticality, false),
                new Event.FinishStarted(Cells.FINISH), Cells.after(0)).next();
        Event died = new Event.Died(Cells.FINISH, WaitStatus.exited(code));
        assertThat(Cells.words(finishing, Machine.step(finishing, died, Cells.after(0))))
                .isEqualTo(expected);
    }

    @Test
    void anAdoptedFinishIsBoundToo() {
        var found = new Machine.Found(Cells.FINISH, true);
        State state = Machine.adopt(found, ((State.Down) Cells.in("DOWN")).status(),
                Cells.facts(0, asked(Criticality.MAIN, false))).next();
        Event died = new Event.Died(Cells.FINISH, WaitStatus.exited(0));
        assertThat(Cells.words(state, Machine.step(state, died, Cells.after(0))))
                .endsWith("event:D event:x leave:125 GONE");
    }
}
