package jinn.rc.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import jinn.rc.change.Sets;
import jinn.rc.database.Database;
import jinn.rc.update.Matching.Wish;
import org.junit.jupiter.api.Test;

/** Who goes on, stops and starts: 2 is by itself, 3 needs 2, 4 is by itself; 5 needs 4. */
final class MatchingTest {

    private static final Database OLD = set().database();

    private static Sets own() {
        return new Sets().add(Database.RUNNER_NAME).essential().add(Database.HOLDER_NAME)
                .essential();
    }

    private static Sets set() {
        return own().add("a").add("b", 2).add("c").add("d", 4);
    }

    private static BitSet all(Database database) {
        BitSet all = new BitSet();
        all.set(0, database.atomics().size());
        return all;
    }

    private static Matching matching(Database old, Database fresh, String lines, boolean insists) {
        Images images = Images.of(old, fresh, Conversions.read("f", lines));
        return Matching.of(images, new Wish(all(old), new BitSet(), new BitSet(), insists));
    }

    private static Matching from(Database fresh, String lines) {
        return matching(OLD, fresh, lines, false);
    }

    private static void assertChanges(Matching matching, List<String> stopped,
            List<String> started) {
        assertThat(Images.names(matching.images().old(), matching.stopped())).isEqualTo(stopped);
        assertThat(matching.startNames()).isEqualTo(started);
    }

    @Test
    void nothingHappensToAnIdenticalCopy() { // C69
        Matching matching = from(set().database(), "");
        assertChanges(matching, List.of(), List.of());
        assertThat(matching.kept()).isEqualTo(all(OLD));
    }

    @Test
    void whatIsRenamedGoesOn() { // C71
        Database fresh = own().add("x").add("b", 2).add("c").add("d", 4).database();
        assertChanges(from(fresh, "a -> x"), List.of(), List.of());
        assertChanges(from(fresh, ""), List.of("b", "a"), List.of("b"));
    }

    @Test
    void oneThatIsRestartedTakesThoseAlongThatNeedIt() { // C72
        assertChanges(from(OLD, "a restart"), List.of("b", "a"), List.of("b", "a"));
        assertThat(from(OLD, "a restart").stopNames()).containsExactly("a");
        assertChanges(from(OLD, "b restart"), List.of("b"), List.of("b"));
    }

    @Test
    void whatDisappearsStopsAndWhatIsConvertedStartsAsOthers() { // C73
        assertChanges(from(own().add("a").add("b", 2).add("c").database(), ""),
                List.of("d"), List.of());
        Database kinds = own().add("a").add("b", 2).add("d").add("c").oneshot().database();
        assertChanges(from(kinds, ""), List.of("d", "c"), List.of("c", "d"));
        Database bundle = own().add("a").add("b", 2).add("x").add("y").add("d", 4)
                .bundle("c", 4, 5).database();
        assertChanges(from(bundle, ""), List.of("d", "c"), List.of("d", "y", "x"));
    }

    @Test
    void whoNeedsSomebodyNewRestarts() { // C74
        Database fresh = set().add("e").database();
        Database needing = own().add("a").add("b", 2, 6).add("c").add("d", 4).add("e").database();
        assertChanges(from(fresh, ""), List.of(), List.of());
        assertChanges(from(needing, ""), List.of("b"), List.of("b"));
    }

    /** d needs b in the new database only, and b does not go on. */
    @Test
    void whatStopsOneStopsOthersUntilNobodyIsLeft() {
        Database fresh = own().add("a").add("b", 2).add("c").add("d", 3, 4).database();
        assertChanges(from(fresh, "a restart"), List.of("d", "b", "a"), List.of("d", "b", "a"));
        assertThat(from(fresh, "a restart").stopNames()).containsExactly("d", "a");
    }

    @Test
    void whatIsDownStaysDown() {
        Images images = Images.of(OLD, OLD, Conversions.read("f", "a restart"));
        Matching matching = Matching.of(images, new Wish(Sets.set(0, 1, 2), new BitSet(),
                new BitSet(), false));
        assertChanges(matching, List.of("a"), List.of("a"));
        assertThat(matching.kept()).isEqualTo(Sets.set(0, 1));
    }

    @Test
    void whatWasUpBeforeAKillIsStartedAndWhatSomebodyAsksFor() {
        Images images = Images.of(OLD, set().add("e").database(), Conversions.NONE);
        Matching matching = Matching.of(images, new Wish(Sets.set(0, 1, 2), Sets.set(2, 3),
                Sets.set(6), false));
        assertChanges(matching, List.of(), List.of("e", "b"));
    }

    private static final Database ESSENTIAL =
            own().add("a").add("b", 2).essential().add("c").database();

    @Test
    void whatIsEssentialGoesOnAndWhatItNeeds() { // C79, D06
        Matching matching = matching(ESSENTIAL, ESSENTIAL, "a restart\nc restart", false);
        assertChanges(matching, List.of("c"), List.of("c"));
        assertThat(matching.spared()).isEqualTo(Sets.set(2));
        assertThat(matching.refused().isEmpty()).isTrue();
        assertChanges(matching(ESSENTIAL, ESSENTIAL, "a restart", true), List.of("b", "a"),
                List.of("b", "a"));
    }

    @Test
    void thereIsNoWayToADatabaseWithoutWhatHasToGoOn() { // C79
        Database fresh = own().add("b").essential().database();
        assertThat(matching(ESSENTIAL, fresh, "", false).refused()).isEqualTo(Sets.set(2));
        assertThat(matching(ESSENTIAL, fresh, "", true).refused().isEmpty()).isTrue();
    }

    @Test
    void whatAnEssentialOneNeedsNowIsStartedBesideIt() {
        Database fresh = own().add("a").add("b", 2, 5).essential().add("c").add("e").database();
        assertChanges(matching(ESSENTIAL, fresh, "", false), List.of(), List.of("e"));
    }

    @Test
    void theDryRunHasTheReasonsNotTheConsequences() { // C70
        assertThat(from(OLD, "a restart").dryRun("-v 1 -t 0 -l /l", false)).isEqualTo("""
                s6-rc-dryrun: s6-rc -v 1 -t 0 -l /l -d -- change a
                s6-rc-dryrun: s6-rc -v 1 -t 0 -l /l -u -- change b a
                """);
        assertThat(from(OLD, "").dryRun("-v 1", true)).isEqualTo("""
                s6-rc-dryrun: s6-rc -v 1 -D -- change
                s6-rc-dryrun: s6-rc -v 1 -u -- change
                """);
    }
}
