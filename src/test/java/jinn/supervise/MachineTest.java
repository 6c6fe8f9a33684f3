package jinn.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.ServiceStatus;
import jinn.supervise.settings.Criticality;
import jinn.value.Bug;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of the state table. */
final class MachineTest {

    private static final List<String> STATES =
            List.of("DOWN", "UP", "FINISH", "LASTUP", "LASTFINISH");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        #     | DOWN         | UP                | FINISH        | LASTUP            | LASTFINISH
            a |                | ALRM              |               | =UP               |
            b |                | ABRT              |               | =UP               |
            q |                | QUIT              |               | =UP               |
            h |                | HUP               |               | =UP               |
            k |                | KILL              |               | =UP               |
            t |                | TERM              |               | =UP               |
            i |                | INT               |               | =UP               |
            1 |                | USR1              |               | =UP               |
            2 |                | USR2              |               | =UP               |
            y |                | WINCH             |               | =UP               |
            r |                | XCPU              |               | =UP               |
            l |                | PROF              |               | =UP               |
            p |                | STOP w:05         |               | =UP               |
            c |                | CONT w:04         |               | =UP               |
            P |                | group:STOP w:05   |               | =UP               |
            C |                | group:CONT w:04   |               | =UP               |
            K |                | group:KILL        |               | =UP               |
        """)
    void aSignalReachesARunningService(ArgumentsAccessor row) {
        check(ordered(row.getString(0)), row);
    }

    @Test
    void aScriptReloadsAServiceThatHasOne() {
        var asked = new Cells.Asked(null, null, Criticality.NONE, false, false, true);
        for (String state : STATES) {
            State before = Cells.in(state);
            Step step = Machine.step(before, ordered("l"), Cells.facts(0, asked));
            assertThat(Cells.words(before, step)).isEqualTo(state.endsWith("UP") ? "reload" : "");
            assertThat(Machine.step(before, ordered("h"), Cells.facts(0, asked)).effects())
                    .doesNotHaveAnyElementsOfTypes(Effect.Reload.class);
        }
    }

    /** The down-signal comes when it has ended, to the ./run for which it was started. */
    @Test
    void aScriptStopsAServiceThatHasOne() {
        var asked = new Cells.Asked(null, null, Criticality.NONE, false, false, false, true);
        for (String state : STATES) {
            State before = Cells.in(state);
            boolean isUp = state.endsWith("UP");
            assertThat(words(before, ordered("d"), asked).contains("CONT stop timer:700"))
                    .isEqualTo(isUp);
            assertThat(words(before, new Event.Signalled(Event.Reason.TERM), asked)
                    .contains("CONT stop timer:700")).isEqualTo(isUp);
            assertThat(words(before, ordered("r"), asked)).isEqualTo(isUp ? "stop" : "");
            assertThat(words(before, ordered("t"), asked)).isEqualTo(isUp ? "TERM" : "");
            assertThat(words(before, new Event.StopEnded(Cells.RUN), asked))
                    .isEqualTo(isUp ? "XCPU CONT" : "");
            assertThat(words(before, new Event.StopEnded(Cells.STRANGER), asked)).isEmpty();
        }
    }

    private static String words(State before, Event event, Cells.Asked asked) {
        return Cells.words(before, Machine.step(before, event, Cells.facts(0, asked)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        o | w:08 no-timer start STARTING | w:00 | w:02 | w:00 | w:02
        u | w:0c no-timer start STARTING | w:04 | w:06 | w:04 | w:06
        O | w:08                         | w:00 | w:02 | w:00 | w:02
        d | w:08 | w:00 XCPU CONT timer:700 | w:02 | =UP | w:02
        D | make-down w:08 | make-down w:00 XCPU CONT timer:700 | make-down w:02 | =UP \
              | make-down w:02
        U | remove-down w:0c no-timer start STARTING | remove-down w:04 | remove-down w:06 | =UP \
              | remove-down w:06
        Q | make-down w:08 | make-down w:00 | make-down w:02 | =UP | make-down w:02
        x | event:x leave GONE | detach LASTUP | detach LASTFINISH | detach | detach
        """)
    void aWishIsKeptAndActedUpon(ArgumentsAccessor row) {
        check(ordered(row.getString(0)), row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TERM | event:x leave GONE | w:04 XCPU CONT timer:700 LASTUP \
              | detach LASTFINISH | w:04 XCPU CONT timer:700 |
        HUP  | event:x leave GONE | detach LASTUP | detach LASTFINISH | detach | detach
        QUIT | event:x leave GONE | event:x leave GONE | =UP | =UP | =UP
        INT  | event:x leave GONE | group:INT event:x leave GONE | =UP | =UP | =UP
        """)
    void aSupervisorLeavesAsItsSignalSays(ArgumentsAccessor row) {
        check(new Event.Signalled(Event.Reason.valueOf(row.getString(0))), row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        DOWN       | start STARTING
        UP         | KILL CONT timer:5000
        LASTUP     | KILL CONT timer:5000
        FINISH     | warn CONT KILL timer:5000
        LASTFINISH | warn CONT KILL timer:5000
        """)
    void theTimerMeansWhatTheStateSetItFor(String state, String expected) {
        assertThat(step(state, new Event.Expired())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOWN", "UP", "FINISH", "LASTUP", "LASTFINISH"})
    void theDeathOfAnInheritedChildMeansNothing(String state) {
        assertThat(step(state, died(Cells.STRANGER, 0))).isEmpty();
        assertThat(step(state, new Event.LookAgain())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UP,ENDING", "LASTUP,LASTENDING"})
    void aDeadServiceIsRecordedAndFinished(String state, String next) {
        assertThat(step(state, died(Cells.RUN, 1)))
                .isEqualTo("no-timer close tally finish " + next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UP", "LASTUP"})
    void readinessIsWrittenAndThenTold(String state) {
        assertThat(step(state, new Event.BecameReady())).isEqualTo("w:0c event:U taken");
    }

    /** The supervisor before this one may have died between the two. */
    @Test
    void readinessThatIsWrittenIsToldAllTheSame() {
        State up = Machine.step(Cells.in("UP"), new Event.BecameReady(), Cells.after(0)).next();
        assertThat(Cells.words(up, Machine.step(up, new Event.BecameReady(), Cells.after(9))))
                .isEqualTo("event:U taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ENDING     | forget no-timer w:0c event:dD timer:1000 DOWN
        LASTENDING | forget no-timer w:0c event:dD event:x leave GONE
        """)
    void withoutFinishDeathAndEndAreOneEvent(String state, String expected) {
        assertThat(step(state, new Event.NoFinish())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ENDING,FINISH", "LASTENDING,LASTFINISH"})
    void withFinishTheDeathIsToldFirst(String state, String next) {
        assertThat(step(state, new Event.FinishStarted(Cells.FINISH)))
                .isEqualTo("w:06 event:d timer:900 " + next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FINISH     |   0 | forget no-timer w:0c event:D timer:1000 DOWN
        FINISH     | 125 | failure forget no-timer w:08 event:OD DOWN
        LASTFINISH |   0 | forget no-timer w:0c event:D event:x leave GONE
        LASTFINISH | 125 | failure forget no-timer w:08 event:OD event:x leave GONE
        """)
    void finishDecidesHowALifeEnds(String state, int code, String expected) {
        assertThat(step(state, died(Cells.FINISH, code))).isEqualTo(expected);
    }

    @Test
    void aServiceThatLivedASecondIsDueAtOnce() {
        State before = Cells.in("ENDING");
        Step step = Machine.step(before, new Event.NoFinish(), Cells.after(1000));
        assertThat(Cells.words(before, step))
                .isEqualTo("forget no-timer w:0c event:dD timer:0 DOWN");
    }

    @Test
    void aServiceThatLivedLessWaitsForTheRestOfItsSecond() {
        State before = Cells.in("ENDING");
        Step step = Machine.step(before, new Event.NoFinish(), Cells.after(400));
        assertThat(Cells.words(before, step))
                .isEqualTo("forget no-timer w:0c event:dD timer:600 DOWN");
    }

    @Test
    void aStartedServiceIsWrittenAndThenTold() {
        assertThat(step("STARTING", new Event.Started(Cells.RUN)))
                .isEqualTo("no-failure w:04 event:u UP");
    }

    @Test
    void aFailedStartChangesNothingAndIsTriedAgain() {
        assertThat(step("STARTING", new Event.NotStarted(10_000, "why")))
                .isEqualTo("failure event:f timer:10000 DOWN");
    }

    @Test
    void anUnwantedServiceStaysDownWhenTheTimerRunsOut() {
        State down = Machine.step(Cells.in("DOWN"), ordered("O"), Cells.after(0)).next();
        assertThat(Machine.step(down, new Event.Expired(), Cells.after(0)))
                .isEqualTo(Step.stay(down));
    }

    @Test
    void aSupervisorBeginsWithAStatusThatSaysNeverStarted() {
        Step wanted = Machine.begin(Cells.after(0), true);
        assertThat(Cells.words(Cells.in("GONE"), wanted))
                .isEqualTo("w:0d event:s start STARTING");
        Step unwanted = Machine.begin(Cells.after(0), false);
        assertThat(Cells.words(Cells.in("GONE"), unwanted)).isEqualTo("w:09 event:s DOWN");
    }

    @Test
    void anAdoptedServiceIsUpAsItWasAndNothingSaysThatItWasStarted() {
        ServiceStatus ready = ((State.Up) Cells.in("UP")).status()
                .ready(Cells.after(0).now().stamp());
        Step step = Machine.adopt(found(false), ready, Cells.after(5000));
        assertThat(Cells.words(Cells.in("GONE"), step)).isEqualTo("w:0c event:s UP");
        assertThat(((State.Up) step.next()).status()).isEqualTo(ready);
    }

    @Test
    void aChildYoungerThanTheStatusIsAdoptedAsJustStarted() {
        ServiceStatus down = ((State.Down) Cells.in("DOWN")).status();
        Step up = Machine.adopt(found(false), down, Cells.after(5000));
        assertThat(Cells.words(Cells.in("GONE"), up)).isEqualTo("w:04 event:s UP");
        Step finish = Machine.adopt(found(true), down, Cells.after(5000));
        assertThat(Cells.words(Cells.in("GONE"), finish))
                .isEqualTo("w:06 event:s timer:900 FINISH");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DOWN       | ready started notstarted finishstarted nofinish left nothingleft
        UP         | started notstarted finishstarted nofinish left nothingleft
        FINISH     | ready started notstarted finishstarted nofinish left nothingleft
        CLEANING   | ready started notstarted finishstarted nofinish
        STARTING   | ready expired died ordered signalled finishstarted nofinish left nothingleft \
                     lookagain
        ENDING     | ready expired died ordered signalled started notstarted left nothingleft \
                     lookagain
        GONE       | ready expired died ordered signalled started notstarted finishstarted \
                     nofinish left nothingleft lookagain
        """)
    void whatCannotHappenIsABug(String state, String events) {
        for (String event : events.split(" +")) {
            assertThatThrownBy(() -> step(state, named(event))).as(event).isInstanceOf(Bug.class);
        }
    }

    private static Event named(String name) {
        return switch (name) {
            case "ready" -> new Event.BecameReady();
            case "expired" -> new Event.Expired();
            case "died" -> died(Cells.RUN, 0);
            case "ordered" -> ordered("u");
            case "signalled" -> new Event.Signalled(Event.Reason.TERM);
            case "started" -> new Event.Started(Cells.RUN);
            case "notstarted" -> new Event.NotStarted(1, "why");
            case "finishstarted" -> new Event.FinishStarted(Cells.FINISH);
            case "left" -> Cells.left(Cells.STRANGER);
            case "nothingleft" -> new Event.NothingLeft();
            case "lookagain" -> new Event.LookAgain();
            case "nofinish" -> new Event.NoFinish();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Machine.Found found(boolean finish) {
        return new Machine.Found(finish ? Cells.FINISH : Cells.RUN, finish);
    }

    private static String step(String state, Event event) {
        State before = Cells.in(state);
        return Cells.words(before, Machine.step(before, event, Cells.after(0)));
    }

    private static Event died(Pid pid, int code) {
        return new Event.Died(pid, WaitStatus.exited(code));
    }

    private static void check(Event event, ArgumentsAccessor row) {
        for (int i = 0; i < STATES.size(); i++) {
            String cell = row.getString(i + 1);
            String expected = "=UP".equals(cell) ? row.getString(2) : cell;
            assertThat(step(STATES.get(i), event)).as(event + " in " + STATES.get(i))
                    .isEqualTo(expected == null ? "" : expected);
        }
    }

    private static Event ordered(String letter) {
        return new Event.Ordered(ServiceOrder.of(letter.charAt(0)));
    }
}
