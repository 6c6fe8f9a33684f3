package jinn.rc.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import jinn.rc.change.Sets;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Database;
import jinn.rc.graph.Graph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any few services, any set: compared with all sets there are. */
final class ConsistencyTest {

    private static final int SIZE = 4;
    private static final int COUNT = 1 << 2 * SIZE;

    private Random random = new Random();
    private Database all;
    private Consistency consistency;

    /** Who has a greater number may need who has a smaller one, and write to him. */
    private void services(long seed) {
        random = new Random(seed);
        Sets sets = new Sets().add(Database.RUNNER_NAME).add(Database.HOLDER_NAME);
        int[] consumers = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            BitSet needs = new BitSet();
            for (int j = 0; j < i; j++) {
                needs.set(Database.OWN + j, random.nextInt(3) == 0);
            }
            if (i > 0 && random.nextInt(3) == 0) {
                consumers[i] = Database.OWN + random.nextInt(i);
                needs.set(consumers[i]);
                needs.set(Database.HOLDER);
            }
            sets.add("s" + i, new Links(Graph.numbers(needs), new int[0], new int[0]));
        }
        for (int i = 0; i < SIZE; i++) {
            if (consumers[i] > 0) {
                sets.pipe(Database.OWN + i, consumers[i]);
            }
        }
        all = sets.database();
        consistency = new Consistency(all);
    }

    private static ServiceSet set(int number) {
        List<Rx> rxs = new ArrayList<>(List.of(Rx.ALWAYS, Rx.ALWAYS));
        for (int i = 0; i < SIZE; i++) {
            rxs.add(Rx.values()[number >> 2 * i & 3]);
        }
        return new ServiceSet(rxs);
    }

    /** As the rule says it, service by service. */
    private boolean isRight(ServiceSet set) {
        for (int i = 0; i < all.atomics().size(); i++) {
            Atomic atomic = all.atomics().get(i);
            for (int need : atomic.links().needs()) {
                if (set.rx(need).compareTo(set.rx(i)) < 0) {
                    return false;
                }
            }
            if (atomic.consumer() >= 0 && (set.rx(i) == Rx.MASKED)
                    != (set.rx(atomic.consumer()) == Rx.MASKED)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBetween(Rx one, Rx middle, Rx other) {
        return one.compareTo(middle) <= 0 && middle.compareTo(other) <= 0
                || other.compareTo(middle) <= 0 && middle.compareTo(one) <= 0;
    }

    private static boolean isBetween(ServiceSet one, ServiceSet middle, ServiceSet other) {
        for (int i = 0; i < middle.rxs().size(); i++) {
            if (!isBetween(one.rx(i), middle.rx(i), other.rx(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAtMost(ServiceSet less, ServiceSet more) {
        for (int i = 0; i < less.rxs().size(); i++) {
            if (less.rx(i).compareTo(more.rx(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 300)
    void whatIsConsistentIsKnownAsThat(@ForAll long seed) {
        services(seed);
        for (int i = 0; i < COUNT; i++) {
            assertThat(consistency.isConsistent(set(i))).isEqualTo(isRight(set(i)));
        }
    }

    /** The fix is consistent, and lies between the set and every other consistent one there. */
    @Property(tries = 300)
    void aFixIsConsistentAndChangesAsLittleAsCanBe(@ForAll long seed) {
        services(seed);
        ServiceSet set = set(random.nextInt(COUNT));
        ServiceSet lowered = consistency.lowered(set);
        ServiceSet raised = consistency.raised(set);
        assertThat(isRight(lowered) && isAtMost(lowered, set)).isTrue();
        assertThat(isRight(raised) && isAtMost(set, raised)).isTrue();
        for (int i = 0; i < COUNT; i++) {
            ServiceSet other = set(i);
            if (isRight(other)) {
                assertThat(!isAtMost(other, set) || isAtMost(other, lowered)).isTrue();
                assertThat(!isAtMost(set, other) || isAtMost(raised, other)).isTrue();
            }
        }
    }

    /** Of a consistent set, a change that pulls others along makes one, by the fewest changes. */
    @Property(tries = 300)
    void aChangeThatPullsIsConsistentAndChangesAsLittleAsCanBe(@ForAll long seed) {
        services(seed);
        ServiceSet set = consistency.lowered(set(random.nextInt(COUNT)));
        BitSet services = new BitSet();
        services.set(Database.OWN + random.nextInt(SIZE));
        services.set(Database.OWN + random.nextInt(SIZE));
        Rx rx = Rx.values()[random.nextInt(Rx.values().length)];
        ServiceSet pulled = consistency.pulled(set, services, rx);
        assertThat(isRight(pulled)).isTrue();
        for (int number : Graph.numbers(services)) {
            assertThat(pulled.rx(number)).isEqualTo(rx);
        }
        for (int i = 0; i < COUNT; i++) {
            ServiceSet other = set(i);
            boolean same = isRight(other);
            for (int number : Graph.numbers(services)) {
                same &= other.rx(number) == rx;
            }
            assertThat(!same || isBetween(set, pulled, other)).isTrue();
        }
    }
}
