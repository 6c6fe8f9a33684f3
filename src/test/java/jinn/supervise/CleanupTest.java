package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.control.ServiceOrder;
import jinn.supervise.settings.Criticality;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contained service is over when nothing of it is left. */
final class CleanupTest {

    private static final Cells.Asked CONTAINED =
            new Cells.Asked(null, null, Criticality.NONE, true, false, false);
    private static final Event LEFT = Cells.left(Cells.STRANGER);
    private static final Event NOTHING = new Event.NothingLeft();

    private State state;

    private String on(Event event) {
        State before = state;
        Step step = Machine.step(before, event, Cells.after(0));
        state = step.next();
        return Cells.words(before, step);
    }

    /** ./run of a contained service has just died. */
    private void die() {
        Step step = Machine.step(Cells.in("UP"),
                new Event.Died(Cells.RUN, WaitStatus.exited(1)), Cells.facts(0, CONTAINED));
        assertThat(step.effects()).startsWith(
                new Effect.RecordChildDeath(Cells.RUN, WaitStatus.exited(1)));
        state = step.next();
    }

    private String on(String before, Event event) {
        state = Cells.in(before);
        return on(event);
    }

    private static Event died(Pid pid) {
        return new Event.Died(pid, WaitStatus.exited(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        FRESH        | timer:200 UNTROUBLED
        DUE          | timer:700 stop-left CLEANING
        CLEANING     | stop-left
        LASTCLEANING | stop-left
        OVER         | kill-left
        """)
    void whatIsLeftIsStoppedAndLaterKilled(String before, String expected) {
        assertThat(on(before, LEFT)).isEqualTo("w:06 " + expected);
        assertThat(on(LEFT)).isEqualTo(before.equals("OVER") ? "kill-left" : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FRESH        | forget no-timer w:0c event:D timer:1000 DOWN
        CLEANING     | forget no-timer w:0c event:D timer:1000 DOWN
        OVER         | forget no-timer w:0c event:D timer:1000 DOWN
        LASTCLEANING | forget no-timer w:0c event:D event:x leave GONE
        """)
    void whenNothingIsLeftTheLifeIsOver(String before, String expected) {
        assertThat(on(before, NOTHING)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CLEANING     | timer:5000 look OVER
        OVER         | timer:5000 look
        LASTCLEANING | timer:5000 look
        """)
    void theTimeToGoIsOverWithTheTimer(String before, String expected) {
        assertThat(on(before, new Event.Expired())).isEqualTo(expected);
        assertThat(on(LEFT)).endsWith("kill-left");
    }

    @ParameterizedTest
    @CsvSource({"CLEANING", "OVER", "LASTCLEANING"})
    void aDeathOrTheTimeIsAReasonToLookAgain(String before) {
        assertThat(on(before, died(Cells.STRANGER))).isEqualTo("look");
        assertThat(on(before, new Event.LookAgain())).isEqualTo("look");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        o | w:02             | w:02
        u | w:06             | w:06
        d | w:02             | w:02
        O | w:02             | w:02
        D | make-down w:02   | make-down w:02
        U | remove-down w:06 | remove-down w:06
        Q | make-down w:02   | make-down w:02
        x | detach LASTCLEANING | detach
        t | ''               | ''
        r | ''               | ''
        """)
    void ordersMeanWhatTheyMeanInFinish(char letter, String cleaning, String last) {
        var order = new Event.Ordered(ServiceOrder.of((byte) letter));
        assertThat(on("CLEANING", order)).isEqualTo(cleaning);
        assertThat(on("LASTCLEANING", order)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TERM | detach LASTCLEANING | ''
        HUP  | detach LASTCLEANING | detach
        QUIT | event:x leave GONE  | event:x leave GONE
        INT  | event:x leave GONE  | event:x leave GONE
        """)
    void signalsMeanWhatTheyMeanInFinish(Event.Reason reason, String cleaning, String last) {
        assertThat(on("CLEANING", new Event.Signalled(reason))).isEqualTo(cleaning);
        assertThat(on("LASTCLEANING", new Event.Signalled(reason))).isEqualTo(last);
    }

    @Test
    void whoGoesByItselfInAMomentIsNotTroubled() {
        on("FRESH", LEFT);
        assertThat(on(LEFT)).isEmpty();
        assertThat(on(died(Cells.STRANGER))).isEqualTo("look");
        assertThat(on(NOTHING)).isEqualTo("forget no-timer w:0c event:D timer:1000 DOWN");
        on("FRESH", LEFT);
        assertThat(on(new Event.Expired())).isEqualTo("look DUE");
        assertThat(on(LEFT)).isEqualTo("timer:700 stop-left CLEANING");
    }

    @Test
    void withoutLeftoversAndWithoutFinishItIsOneEvent() {
        die();
        assertThat(on(new Event.NoFinish())).isEqualTo("no-timer look FRESH");
        assertThat(on(NOTHING)).isEqualTo("forget no-timer w:0c event:dD timer:1000 DOWN");
    }

    @Test
    void withLeftoversTheDeathIsToldAtOnceAndTheEndLater() {
        die();
        on(new Event.NoFinish());
        assertThat(on(LEFT)).isEqualTo("w:06 event:d timer:200 UNTROUBLED");
        assertThat(on(NOTHING)).isEqualTo("forget no-timer w:0c event:D timer:1000 DOWN");
    }

    @Test
    void finishRunsFirstAndItsFailureIsNotForgotten() {
        die();
        on(new Event.FinishStarted(Cells.FINISH));
        assertThat(on(new Event.Died(Cells.FINISH, WaitStatus.exited(125))))
                .isEqualTo("child-died failure no-timer look FRESH");
        assertThat(on(LEFT)).isEqualTo("w:06 timer:200 UNTROUBLED");
        assertThat(on(NOTHING)).isEqualTo("forget no-timer w:08 event:OD DOWN");
    }
}
