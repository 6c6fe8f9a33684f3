package jinn.rc.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jinn.rc.change.Sets;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import jinn.rc.update.Matching.Wish;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any two databases, any conversions, anything up: what holds of every matching. */
final class MatchingHistoryTest {

    private static final int SIZE = 8;

    private Random random = new Random();
    private Images images;
    private Wish wish;
    private Matching matching;

    private int[] some(int below, double chance) {
        BitSet set = new BitSet();
        for (int i = 0; i < below; i++) {
            set.set(i, random.nextDouble() < chance);
        }
        return Graph.numbers(set);
    }

    /** Longruns first, as in every database. */
    private Database database(List<String> names) {
        Sets sets = new Sets();
        int longruns = Database.OWN + random.nextInt(SIZE - 1);
        for (int i = 0; i < names.size(); i++) {
            sets.add(names.get(i), new Links(some(i, 0.25), new int[0], new int[0]));
            if (i < Database.OWN || random.nextInt(8) == 0) {
                sets.essential();
            }
            if (i >= longruns) {
                sets.oneshot();
            }
        }
        return sets.bundle("bundle", some(names.size(), 0.2)).database();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            if (random.nextInt(5) > 0) {
                names.add("s" + i);
            }
        }
        Collections.shuffle(names, random);
        names.addAll(0, List.of(Database.RUNNER_NAME, Database.HOLDER_NAME));
        return names;
    }

    private void match(long seed) {
        random = new Random(seed);
        Database old = database(names());
        Database fresh = random.nextInt(4) == 0 ? old : database(names());
        List<Conversions.Line> lines = new ArrayList<>();
        for (int number : some(old.atomics().size(), 0.15)) {
            String name = old.atomics().get(number).name();
            boolean leaves = fresh.named(name) == null && number >= Database.OWN;
            lines.add(new Conversions.Line(1, name, leaves && lines.isEmpty() ? "bundle" : "",
                    random.nextBoolean()));
        }
        // A bundle of one that has its own name already is a fault of the lines.
        BitSet members = Graph.set(fresh.bundles().getFirst().members());
        if (members.cardinality() == 1) {
            lines.removeIf(line -> !line.fresh().isEmpty());
        }
        images = Images.of(old, fresh, new Conversions("", lines));
        wish = new Wish(old.needs().closure(Graph.set(some(old.atomics().size(), 0.4))),
                new BitSet(), new BitSet(), random.nextBoolean());
        matching = Matching.of(images, wish);
    }

    private boolean isSpared() {
        return !matching.spared().isEmpty() || !wish.insists();
    }

    @Property
    void whatGoesOnHasWhatItNeeds(@ForAll long seed) {
        match(seed);
        BitSet needs = images.fresh().needs().closure(matching.kept());
        if (!isSpared()) {
            assertThat(matching.kept()).isEqualTo(needs);
        }
        // Whoever may not be stopped has the rest started.
        needs.andNot(matching.kept());
        needs.andNot(images.fresh().needs().closure(matching.start()));
        assertThat(needs.isEmpty()).isTrue();
    }

    @Property
    void whoeverNeedsOneThatStopsStops(@ForAll long seed) {
        match(seed);
        BitSet needing = images.old().needs().reversed().closure(matching.stopped());
        needing.and(wish.up());
        assertThat(matching.stopped()).isEqualTo(needing);
        BitSet reasons = images.old().needs().reversed().closure(matching.stop());
        reasons.and(wish.up());
        assertThat(matching.stopped()).isEqualTo(reasons);
    }

    /** Of what was up, each goes on, or is to be started, or has no place, or is refused. */
    @Property
    void nothingThatWasUpIsLost(@ForAll long seed) {
        match(seed);
        for (int number : Graph.numbers(wish.up())) {
            BitSet then = images.of(Graph.set(number));
            then.andNot(matching.kept());
            then.andNot(matching.start());
            assertThat(then.isEmpty() || matching.refused().get(number)).isTrue();
        }
    }

    @Property
    void nobodyStopsWithoutAReason(@ForAll long seed) {
        match(seed);
        for (int number : Graph.numbers(matching.stop())) {
            int same = images.same(number);
            BitSet missing = same < 0 ? new BitSet()
                    : Graph.set(images.fresh().atomics().get(same).links().needs());
            missing.andNot(matching.kept());
            assertThat(same < 0 || images.restarts().get(number) || !missing.isEmpty())
                    .as("service " + number).isTrue();
        }
    }

    @Property
    void nothingEssentialStopsUnlessSomebodyInsists(@ForAll long seed) {
        match(seed);
        for (int number : Graph.numbers(matching.stopped())) {
            assertThat(wish.insists() || !images.old().atomics().get(number).isEssential())
                    .isTrue();
        }
    }

    /** Once it is done there is nothing left to do. */
    @Property
    void theSameOnceMoreChangesNothing(@ForAll long seed) {
        match(seed);
        BitSet up = (BitSet) matching.kept().clone();
        up.or(images.fresh().needs().closure(matching.start()));
        Matching again = Matching.of(
                Images.of(images.fresh(), images.fresh(), Conversions.NONE),
                new Wish(images.fresh().needs().closure(up), new BitSet(), new BitSet(),
                        wish.insists()));
        assertThat(again.stopped().isEmpty() && again.start().isEmpty()).isTrue();
    }
}
