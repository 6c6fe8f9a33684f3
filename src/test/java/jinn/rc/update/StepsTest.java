package jinn.rc.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.rc.change.Sets;
import jinn.rc.database.Database;
import jinn.rc.live.Moved;
import jinn.rc.update.Matching.Wish;
import jinn.rc.update.Steps.Left;
import jinn.rc.update.Steps.Seen;
import org.junit.jupiter.api.Test;

/** The way there, and the way back from any place of it. */
final class StepsTest {

    private static final Database OLD = own().add("r").add("w", 1, 2).add("gone").pipe(3, 2)
            .database();
    private static final Database FRESH = own().add("r2").add("w", 1, 2).add("new").pipe(3, 2)
            .database();

    private static Sets own() {
        return new Sets().add(Database.RUNNER_NAME).essential().add(Database.HOLDER_NAME)
                .essential();
    }

    private static Matching matching(BitSet up) {
        Images images = Images.of(OLD, FRESH, Conversions.read("f", "r -> r2\n"));
        return Matching.of(images, new Wish(up, new BitSet(), new BitSet(), false));
    }

    private static final List<Step> BEFORE = Steps.before(matching(Sets.set(0, 1, 2, 3, 4)));

    @Test
    void whateverMayFailComesFirstThenWhatIsStoppedThenWhatIsMoved() {
        assertThat(BEFORE).containsExactly(new Step.Build(),
                new Step.PutPipes(new Pipes(List.of(new Pipes.Renamed("r", "r2")), List.of(),
                        List.of())),
                new Step.Link(Database.RUNNER_NAME), new Step.Link(Database.HOLDER_NAME),
                new Step.Link("r"), new Step.Link("w"),
                new Step.Remember(List.of("gone")), new Step.Stop(List.of("gone"), List.of("gone")),
                new Step.Move(Database.RUNNER_NAME, Database.RUNNER_NAME),
                new Step.Move(Database.HOLDER_NAME, Database.HOLDER_NAME),
                new Step.Move("r", "r2"), new Step.Move("w", "w"), new Step.Switch());
    }

    @Test
    void nothingIsStoppedAndNoPipeIsPutWhereNothingIsUp() {
        assertThat(Steps.before(matching(new BitSet()))).doesNotHaveAnyElementsOfTypes(
                Step.Stop.class, Step.PutPipes.class, Step.Remember.class);
    }

    @Test
    void theWayBackIsTheSameFromTheEnd() {
        assertThat(Step.undo(BEFORE)).containsExactly(new Step.MoveBack("w", "w"),
                new Step.MoveBack("r", "r2"),
                new Step.MoveBack(Database.HOLDER_NAME, Database.HOLDER_NAME),
                new Step.MoveBack(Database.RUNNER_NAME, Database.RUNNER_NAME),
                new Step.StartAgain(List.of("gone")), new Step.Forget(),
                new Step.TakePipes(List.of("r2")), new Step.Demolish());
        for (int taken = 0; taken <= BEFORE.size(); taken++) {
            List<Step> some = BEFORE.subList(0, taken);
            long without = some.stream().filter(step -> step.undo() == null).count();
            assertThat(Step.undo(some)).hasSize((int) (taken - without));
        }
    }

    @Test
    void behindTheSwitchWhatIsFoundIsBroughtToItsEnd() {
        List<Moved> moved = Steps.moved(matching(new BitSet()).images());
        Pipes late = new Pipes(List.of(), List.of(), List.of("r"));
        assertThat(Steps.after(new Seen(FRESH, moved, List.of("r2"),
                List.of(new Left("/old", List.of("gone")))), late, true)).containsExactly(
                new Step.Link(Database.RUNNER_NAME), new Step.Link(Database.HOLDER_NAME),
                new Step.Link("r2"), new Step.Link("w"), new Step.Link("new"),
                new Step.Redefine("r2"), new Step.Unlink("r"),
                new Step.Unlink("gone"), new Step.Await(List.of("new")),
                new Step.SettlePipes(late, List.of("r2")),
                new Step.Dismiss("/old", List.of("gone")), new Step.Discard("/old"),
                new Step.Settled());
    }

    /** Whatever is left of the way, nobody is asked twice, and what is there stays. */
    @Test
    void somebodyWhoGoesOnFindsLessToDo() {
        List<Step> rest = Steps.after(new Seen(FRESH, List.of(), List.of(), List.of()),
                Pipes.NONE, false);
        assertThat(rest).doesNotHaveAnyElementsOfTypes(Step.Redefine.class, Step.Dismiss.class,
                Step.Unlink.class, Step.Discard.class, Step.SettlePipes.class);
    }

    @Test
    void movesAreWrittenAsLinesAndReadAgain() {
        List<Moved> moved = new ArrayList<>(Steps.moved(matching(new BitSet()).images()));
        assertThat(Moved.of(Moved.text(moved))).isEqualTo(moved);
        assertThat(Moved.of("")).isEmpty();
        assertThat(Moved.of("a/b\nc/\n/d\nx\ne/f")).containsExactly(new Moved("a", "b"));
    }
}
