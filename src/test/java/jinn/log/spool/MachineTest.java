package jinn.log.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jinn.log.spool.Event.Backlog;
import jinn.log.spool.Event.Failed;
import jinn.log.spool.Event.OfFile;
import jinn.log.spool.Event.Part;
import jinn.log.spool.Event.Plain;
import jinn.log.spool.State.Blocked;
import jinn.log.spool.State.Phase;
import jinn.log.spool.State.Shrinking;
import jinn.log.spool.State.Stage;
import jinn.log.spool.State.Steady;
import jinn.value.Bug;
import jinn.value.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every cell of the state table: the state after it, if it is another, and the effects. */
final class MachineTest {

    private static final String IMPOSSIBLE = "!";
    private static final List<String> STATES = List.of("UNOPENED", "ENDING", "TAKING", "BYPASSED",
            "ANNOUNCING", "CUTTING", "CONCLUDING");
    /** What its plain effects are called here. */
    private static final List<String> WORDS =
            List.of("open", "end", "take", "past", "note", "take-up", "later");
    private static final Map<String, Event> EVENTS = events();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        #            | UNOPENED    | ENDING    | TAKING   | BYPASSED     | ANNOUNCING \
                                                                        | CUTTING | CONCLUDING
        opened       | TAKING      | !         | !        | take-up      | !       | !   | !
        opened-torn  | ENDING end  | !         | !        | end take-up  | !       | !   | !
        wanted       | -           | -         | take     | past         | !       | -   | !
        took         | !           | !         | -        | !            | !       | !   | !
        room-made    | !           | !         | take     | !            | !       | !   | !
        settled      | -           | -         | -        | take-up      | !       | cut | !
        settled-due  | -           | -         | -        | open         | !       | cut | !
        settled-not  | -           | -         | -        | -            | !       | cut | !
        settled-busy | -           | copy:65536 | copy:65536 | -         | !       | cut | !
        settled-more | -           | -         | -        | -            | !       | cut | !
        compact      | -           | copy:1    | copy:1   | -            | !       | -   | !
        compact-more | -           | -         | -        | -            | !       | -   | !
        copied       | !       | ANNOUNCING note | ANNOUNCING note | !   | !       | !   | !
        noted        | !           | -         | -        | -  | CUTTING cut | -    | AFTER
        was-cut      | !           | !         | !        | !  | ! | CONCLUDING note | !
        line-ended   | !           | TAKING    | !        | -            | !       | !   | !
        taken-up     | !           | !         | !        | TAKING note  | !       | !   | !
        not-taken-up | !           | !         | !        | -            | !       | !   | !
        retry        | open        | end       | -        | -            | !       | -   | !
        """)
    void whatIsDoneNextDependsOnTheState(ArgumentsAccessor row) {
        for (int i = 0; i < STATES.size(); i++) {
            String wanted = row.getString(i + 1);
            for (boolean mayLose : List.of(true, false)) {
                assertThat(cell(mayLose, STATES.get(i), row.getString(0)))
                        .as(STATES.get(i) + " " + row.getString(0))
                        .isEqualTo(wanted == null ? "" : wanted);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UNOPENED   | open-failed | BLOCKED complain later
        ENDING     | failed      | BLOCKED complain later
        TAKING     | failed      | BLOCKED complain later
        TAKING     | take-failed | BLOCKED complain later
        TAKING     | no-room     | BLOCKED complain later
        TAKING     | take-full   | room
        BYPASSED   | failed      | BLOCKED later
        BYPASSED   | open-failed |
        ANNOUNCING | failed      | BLOCKED forget complain later
        CUTTING    | failed      | BLOCKED complain later
        CONCLUDING | failed      | BLOCKED complain later
        """)
    void whatFailsIsComplainedOfAndTriedAgainLater(String state, String event, String wanted) {
        assertThat(cell(false, state, event)).isEqualTo(wanted == null ? "" : wanted);
    }

    @ParameterizedTest
    @CsvSource({"UNOPENED, open-failed, BYPASSED complain",
        "TAKING, take-failed, BYPASSED complain past",
        "TAKING, no-room, BYPASSED complain past", "TAKING, take-full, room",
        "TAKING, failed, BLOCKED complain later"})
    void linesGoPastTheFileWhereTheyMayBeLost(String state, String event, String wanted) {
        assertThat(cell(true, state, event)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNOPENED", "ENDING", "TAKING", "CUTTING", "CONCLUDING"})
    void onlyTheFirstFailureOfARowIsComplainedOf(String name) {
        State complaining = new State(state(name).phase(), true);
        assertThat(cell(false, complaining, name.equals("UNOPENED") ? "open-failed" : "failed"))
                .isEqualTo("BLOCKED later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENDING", "TAKING", "ANNOUNCING", "CUTTING", "CONCLUDING"})
    void theReasonIsTheOneThatTheFileGave(String name) {
        assertThat(Machine.step(false, state(name), EVENTS.get("failed")).effects())
                .contains(new Effect.Complain(Errno.EIO));
    }

    @Test
    void theRowOfFailuresEndsWhenSomethingIsTaken() {
        State complained = new State(Steady.TAKING, true);
        assertThat(Machine.step(false, complained, Plain.TOOK).next())
                .isEqualTo(new State(Steady.TAKING, false));
        assertThat(Machine.step(true, new State(Steady.BYPASSED, true), Plain.TAKEN_UP).next())
                .isEqualTo(complained);
    }

    @Test
    void aCutThatFailsIsMadeAgainFromWhereItFailed() {
        assertThat(failed("ANNOUNCING")).isEqualTo(Steady.ENDING_LINE);
        assertThat(failed("CUTTING")).isEqualTo(state("CUTTING").phase());
        assertThat(failed("CONCLUDING")).isEqualTo(state("CUTTING").phase());
    }

    private static Phase failed(String state) {
        State next = Machine.step(false, state(state), EVENTS.get("failed")).next();
        return ((Blocked) next.phase()).then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNOPENED", "ENDING", "TAKING", "BYPASSED", "CUTTING"})
    void nothingIsTakenWhileBlockedAndAllElseGoesOn(String name) {
        State then = new State(state(name).phase(), true);
        State blocked = then.to(new Blocked(then.phase()));
        assertThat(cell(false, blocked, "wanted")).isEmpty();
        for (String event : EVENTS.keySet()) {
            boolean passes = !event.equals("wanted");
            if (passes && !cell(false, then, event).equals(IMPOSSIBLE)) {
                Step inner = Machine.step(false, then, EVENTS.get(event));
                Step step = Machine.step(false, blocked, EVENTS.get(event));
                assertThat(step.effects()).as(event).isEqualTo(inner.effects());
                assertThat(step.next()).as(event).isEqualTo(event.equals("retry")
                        || inner.next().isBlocked() ? inner.next()
                        : inner.next().to(new Blocked(inner.next().phase())));
            }
        }
    }

    @Test
    void theHeaderTellsOfACutFromBeforeItUntilBehindIt() {
        assertThat(state("ANNOUNCING").cut()).isEqualTo(9);
        assertThat(state("CUTTING").cut()).isEqualTo(9);
        assertThat(state("CUTTING").to(new Blocked(state("CUTTING").phase())).cut()).isEqualTo(9);
        assertThat(state("CONCLUDING").cut()).isZero();
        assertThat(state("TAKING").cut()).isZero();
    }

    private static String cell(boolean mayLose, String state, String event) {
        return cell(mayLose, state(state), event);
    }

    private static String cell(boolean mayLose, State state, String event) {
        try {
            return words(state, Machine.step(mayLose, state, EVENTS.get(event)));
        } catch (Bug impossible) {
            assertThatThrownBy(() -> Machine.step(mayLose, state, EVENTS.get(event)))
                    .hasMessageContaining("spool: ");
            return IMPOSSIBLE;
        }
    }

    private static State state(String name) {
        return new State(switch (name) {
            case "UNOPENED" -> Steady.UNOPENED;
            case "ENDING" -> Steady.ENDING_LINE;
            case "TAKING" -> Steady.TAKING;
            case "BYPASSED" -> Steady.BYPASSED;
            default -> new Shrinking(Stage.valueOf(name), 9, 4, Steady.ENDING_LINE);
        }, name.equals("BYPASSED"));
    }

    private static Map<String, Event> events() {
        Map<String, Event> events = new LinkedHashMap<>();
        events.put("opened", Plain.OPENED);
        events.put("opened-torn", Plain.OPENED_TORN);
        events.put("open-failed", new Failed(Part.OPEN, Errno.ENOSPC));
        events.put("wanted", Plain.READ_WANTED);
        events.put("took", Plain.TOOK);
        events.put("take-failed", new Failed(Part.TAKE, Errno.EIO));
        events.put("take-full", new Failed(Part.TAKE, Errno.EFBIG));
        events.put("room-made", Plain.ROOM_MADE);
        events.put("no-room", new Failed(Part.ROOM, Errno.ENOSPC));
        events.put("settled", settled(0, 0, true, OfFile.OPEN));
        events.put("settled-due", settled(0, 0, true, OfFile.DUE));
        events.put("settled-not", settled(70_000, 0, true, OfFile.ABSENT));
        events.put("settled-busy", settled(65_536, 65_536, false, OfFile.OPEN));
        events.put("settled-more", settled(65_536, 65_537, false, OfFile.OPEN));
        events.put("compact", new Event.CompactWanted(new Backlog(1, 1, true, OfFile.OPEN)));
        events.put("compact-more", new Event.CompactWanted(new Backlog(1, 2, true, OfFile.OPEN)));
        events.put("copied", new Event.Copied(9, 4));
        events.put("noted", Plain.NOTED);
        events.put("was-cut", Plain.WAS_CUT);
        events.put("line-ended", Plain.LINE_ENDED);
        events.put("taken-up", Plain.TAKEN_UP);
        events.put("not-taken-up", Plain.TAKE_UP_FAILED);
        events.put("failed", new Failed(Part.FILE, Errno.EIO));
        events.put("retry", Plain.RETRY_DUE);
        return events;
    }

    private static Event settled(long done, long waiting, boolean passedOn, OfFile file) {
        return new Event.Settled(new Backlog(done, waiting, passedOn, file));
    }

    private static String words(State before, Step step) {
        List<String> words = new ArrayList<>();
        if (!step.next().phase().equals(before.phase())) {
            words.add(name(before.phase(), step.next().phase()));
        }
        step.effects().forEach(effect -> words.add(word(effect)));
        return String.join(" ", words);
    }

    private static String name(Phase before, Phase phase) {
        return switch (phase) {
            case Steady _ when before instanceof Shrinking(Stage at, long _, long _, Steady _)
                    && at == Stage.CONCLUDING -> "AFTER";
            case Steady steady -> steady.name().replace("ENDING_LINE", "ENDING");
            case Shrinking(Stage stage, long _, long _, Steady _) -> stage.name();
            case Blocked _ -> "BLOCKED";
        };
    }

    private static String word(Effect effect) {
        return switch (effect) {
            case Effect.Plain plain -> WORDS.get(plain.ordinal());
            case Effect.MakeRoom _ -> "room";
            case Effect.CopyBack(long done) -> "copy:" + done;
            case Effect.ForgetCopy _ -> "forget";
            case Effect.CutTo _ -> "cut";
            case Effect.Complain _ -> "complain";
        };
    }
}
