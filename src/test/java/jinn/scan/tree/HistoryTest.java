package jinn.scan.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.control.ScanOrder;
import jinn.value.FileInfo.Identity;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens, in whatever order. What must never be is the world's to object to. */
final class HistoryTest {

    private static final int NAMES = 5;

    /** Something that happens; numbers mean what each kind makes of them. */
    record Happening(Kind kind, int number, int other) {
    }

    /** Kinds of happenings. */
    enum Kind {
        APPEARS, APPEARS_LOGGED, CATCH_ALL_APPEARS, VANISHES, SCANNED, DIES, STOPS, TIME_PASSES,
        PRUNED, STARTS_FAIL, STARTS_WORK, READER_COMES
    }

    @Provide
    Arbitrary<List<Happening>> histories() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 99);
        return Combinators.combine(Arbitraries.of(Kind.class), numbers, numbers)
                .as(Happening::new).list().ofMaxSize(60);
    }

    @Property
    void noDirectoryEverHasTwoSupervisors(@ForAll("histories") List<Happening> history) {
        World world = new World();
        history.forEach(one -> happen(world, one));
    }

    @Property
    void inTheEndEveryServiceHasASupervisor(@ForAll("histories") List<Happening> history) {
        World world = new World();
        history.forEach(one -> happen(world, one));
        world.startsFail = false;
        settle(world);
        assertThat(supervised(world)).containsAll(wanted(world));
    }

    @Property
    void everyStopEnds(@ForAll("histories") List<Happening> history) {
        World world = new World();
        history.forEach(one -> happen(world, one));
        world.order(ScanOrder.TERMINATE);
        for (int i = 0; i < 10 && !world.finished; i++) {
            world.pass(1000);
            world.stopped();
        }
        assertThat(world.finished).isTrue();
        assertThat(world.alive).isEmpty();
    }

    @Property
    void aStopThatMeetsDeathsAndFailuresEndsToo(@ForAll("histories") List<Happening> before,
            @ForAll("histories") List<Happening> after) {
        World world = new World();
        before.forEach(one -> happen(world, one));
        world.order(ScanOrder.QUIT);
        after.forEach(one -> happen(world, one));
        for (int i = 0; i < 10 && !world.finished; i++) {
            world.pass(11_000);
            world.stopped();
        }
        assertThat(world.finished).isTrue();
    }

    @Property
    void anEndOfTheTreeIsAStopLikeOthers(@ForAll("histories") List<Happening> before,
            @ForAll("histories") List<Happening> after, @ForAll int which) {
        World world = new World();
        before.forEach(one -> happen(world, one));
        Assume.that(!world.alive.isEmpty());
        world.end(Math.floorMod(which, 100));
        after.forEach(one -> happen(world, one));
        for (int i = 0; i < 10 && !world.finished; i++) {
            world.pass(11_000);
            world.stopped();
        }
        assertThat(world.finished).isTrue();
        assertThat(world.state.tree().end()).isNotNull();
    }

    private static void happen(World world, Happening happening) {
        switch (happening.kind) {
            case APPEARS -> appear(world, happening, false);
            case APPEARS_LOGGED -> appear(world, happening, true);
            case CATCH_ALL_APPEARS -> world.directory.put(Service.CATCH_ALL, Rig.id(99));
            case VANISHES -> vanish(world, happening.number);
            case SCANNED -> world.order(ScanOrder.SCAN);
            case DIES -> world.die(happening.number);
            case STOPS -> world.stopped();
            case TIME_PASSES -> world.pass(happening.number * 50L);
            case PRUNED -> world.order(ScanOrder.PRUNE);
            case STARTS_FAIL -> world.startsFail = true;
            case STARTS_WORK -> world.startsFail = false;
            case READER_COMES -> world.feed(new Event.ReaderAwaited(true));
        }
    }

    /** Few names and fewer directories, so that they meet: as aliases, and as loggers. */
    private static void appear(World world, Happening happening, boolean logged) {
        String name = "s" + happening.number % NAMES;
        Identity identity = Rig.id(happening.other % NAMES);
        world.directory.put(name, identity);
        world.loggers.remove(identity);
        if (logged) {
            world.loggers.put(identity, Rig.id(happening.other / NAMES % (2 * NAMES)));
        }
    }

    private static void vanish(World world, int number) {
        world.directory.remove(number % (NAMES + 1) == NAMES ? Service.CATCH_ALL
                : "s" + number % NAMES);
    }

    /** Scans, stops what went and waits, until nothing can be different any more. */
    private static void settle(World world) {
        for (int i = 0; i < 10; i++) {
            world.pass(11_000);
            world.order(ScanOrder.SCAN);
            world.order(ScanOrder.PRUNE);
            world.stopped();
        }
        world.pass(11_000);
    }

    private static Set<Identity> supervised(World world) {
        Set<Identity> identities = new HashSet<>();
        ServiceTable table = world.state.tree().table();
        for (SupervisorId key : world.alive.keySet()) {
            identities.add(table.at(key.index()).slot(key.role()).identity());
        }
        return identities;
    }

    /** A logger's logger is nobody's business: no scan looks at log/log. */
    private static Set<Identity> wanted(World world) {
        Set<Identity> identities = new HashSet<>(world.directory.values());
        for (Identity identity : world.directory.values()) {
            if (world.loggers.containsKey(identity) && !world.loggers.containsValue(identity)) {
                identities.add(world.loggers.get(identity));
            }
        }
        return identities;
    }
}
