package jinn.rc.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import jinn.rc.change.Plan.Order;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any set of services, any order, any outcome: what never may happen, and what always does. */
final class MachineHistoryTest {

    private static final int SIZE = 8;

    private final BitSet begun = new BitSet();
    private final BitSet settling = new BitSet();
    private Random random = new Random();
    private Plan plan;
    private State state;
    private BitSet failing;
    private int code;

    /** The numbers of those before it, each with that chance. */
    private int[] some(int below, double chance) {
        BitSet set = new BitSet();
        for (int i = 0; i < below; i++) {
            set.set(i, random.nextDouble() < chance);
        }
        return Graph.numbers(set);
    }

    private Database database() {
        Sets sets = new Sets();
        for (int i = 0; i < SIZE; i++) {
            sets.add("s" + i, new Links(some(i, 0.3), some(i, 0.1), some(i, 0.1)));
            if (random.nextInt(6) == 0) {
                sets.essential();
            }
            if (random.nextBoolean()) {
                sets.oneshot();
            }
        }
        return sets.database();
    }

    private void run(long seed, double failures) {
        random = new Random(seed);
        Database database = database();
        BitSet up = database.needs().closure(Graph.set(some(SIZE, 0.3)));
        plan = Plan.of(database, Graph.set(some(SIZE, 0.4)), new Order(random.nextBoolean(),
                random.nextInt(3) == 0, random.nextInt(3) == 0, 0));
        failing = Graph.set(some(SIZE, failures));
        code = -1;
        begun.clear();
        settling.clear();
        take(Machine.begin(plan, up, 0));
        while (code < 0) {
            int[] running = Graph.numbers(begun);
            assertThat(running).as("it waits for nobody").isNotEmpty();
            int service = running[random.nextInt(running.length)];
            begun.clear(service);
            take(Machine.step(plan, state, outcome(service)));
        }
    }

    /** One that goes up and tells nothing settles, or dies at once. */
    private Event outcome(int service) {
        if (settling.get(service)) {
            settling.clear(service);
            return failing.get(service) ? new Event.Fell(service, "", false, 0)
                    : new Event.Settled(service, 0);
        }
        if (plan.phases().get(state.phase()).up() && random.nextBoolean()) {
            settling.set(service);
            begun.set(service);
            return new Event.Up(service, 0);
        }
        return failing.get(service) ? new Event.Failed(service, "", 0)
                : new Event.Done(service, 0);
    }

    private void take(Step step) {
        BitSet before = begun.get(0, SIZE);
        state = step.next();
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Begin(int service, boolean up, long _) -> {
                    assertThat(before.get(service)).as("begun twice").isFalse();
                    assertMayBegin(service, up);
                    begun.set(service);
                }
                case Effect.Exit(int exit) -> code = exit;
                case Effect.Record _, Effect.Tell _, Effect.OrderDown _ -> { }
                case Effect.Cancel _, Effect.Arm _ -> throw new AssertionError(effect);
            }
        }
    }

    private void assertMayBegin(int service, boolean up) {
        Database database = plan.database();
        assertThat(state.up().get(service)).isNotEqualTo(up);
        Graph needs = up ? database.needs() : database.needs().reversed();
        for (int other : needs.targets(service)) {
            assertThat(state.up().get(other)).as(other + " before " + service).isEqualTo(up);
        }
        Atomic atomic = database.atomics().get(service);
        assertThat(up || plan.forced() || !atomic.isEssential()).isTrue();
    }

    /** Nobody is up without what it needs, whatever failed on the way. */
    @Property
    void whatIsUpHasWhatItNeeds(@ForAll long seed) {
        run(seed, 0.2);
        assertThat(plan.database().needs().closure(state.up())).isEqualTo(state.up());
    }

    /** Exit 0 says that all is as it was asked for, but for what is essential. */
    @Property
    void aSuccessIsWhatWasAskedFor(@ForAll long seed) {
        run(seed, 0.1);
        if (code == 0) {
            plan.phases().forEach(this::assertReached);
        }
    }

    private void assertReached(Plan.Phase phase) {
        BitSet kept = new BitSet();
        for (int i = 0; i < SIZE; i++) {
            kept.set(i, !phase.up() && !plan.forced()
                    && plan.database().atomics().get(i).isEssential());
        }
        BitSet excused = plan.database().needs().closure(kept);
        for (int service : Graph.numbers(phase.services())) {
            assertThat(state.up().get(service) == phase.up() || excused.get(service))
                    .as("service " + service).isTrue();
        }
    }

    @Property
    void whereNothingFailsAllSucceeds(@ForAll long seed) {
        run(seed, 0);
        assertThat(code).isZero();
    }
}
