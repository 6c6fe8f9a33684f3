package jinn.rc.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;

/** Whole updates on the simulated machine, and each place at which one may be killed. */
final class UpdateTest {

    private static final int TRIES = 60;

    private static Updated two() {
        return new Updated().database("a", "b a", "c b", "gone", "idle")
                .database("a", "b a new", "c b", "new", "idle").start("c", "gone");
    }

    @Test
    void whatIsNotConcernedGoesOn() { // C69, C74
        try (Updated updated = two()) {
            Map<String, Integer> before = updated.running();
            assertThat(before.keySet()).containsExactly("a", "b", "c", "gone");
            assertThat(updated.update("/db1").output()).isEmpty();
            assertThat(updated.running()).isEqualTo(before);
            assertThat(updated.update("/db2").output()).isEmpty();
            Map<String, Integer> after = updated.running();
            assertThat(after.keySet()).containsExactly("a", "b", "c", "new");
            assertThat(after.get("a")).isEqualTo(before.get("a"));
            assertThat(after.get("b")).isNotEqualTo(before.get("b"));
            assertThat(updated.live()).hasSize(1);
        }
    }

    /** It is told, and has not forgotten how to end: no signal is heeded at that place. */
    @Test
    void scannerThatIsStoppedKeepsItOnlySoLong() {
        try (Updated updated = new Updated().belowAnother().database("a").database("a", "new")
                .start("a")) {
            updated.world.kill(updated.scanner, Signal.STOP);
            SimProcess update = updated.update("/db2");
            assertThat(update.output())
                    .contains("unable to start the supervisor of /run/live/servicedirs/new");
            assertThat(update.status().code()).isEqualTo(Fatal.SYSTEM);
            updated.world.kill(updated.scanner, Signal.CONT);
            assertThat(updated.update("/db2").status().code()).isZero();
            assertThat(updated.used()).isEqualTo("/db2");
        }
    }

    /** How many calls a whole update makes. */
    private static long calls() {
        try (Updated updated = two()) {
            long[] count = {0};
            updated.faults(_ -> true, call -> {
                count[0] = call.nth();
                return Fault.NONE;
            });
            updated.update("/db2");
            return count[0];
        }
    }

    private static List<Long> places(long seed) {
        Random random = new Random(seed);
        long calls = calls();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            places.add(calls * i / TRIES + random.nextInt((int) Math.max(1, calls / TRIES)) + 1);
        }
        return places;
    }

    @Test
    void killedAnywhereTheSameCommandDoesTheRest() {
        long seed = System.nanoTime();
        for (long place : places(seed)) {
            try (Updated updated = two()) {
                TreeMap<String, Integer> before = updated.running();
                updated.faults(_ -> true,
                        call -> call.nth() == place ? Fault.KILL : Fault.NONE);
                updated.update("/db2");
                updated.world.faults(Faults.NONE);
                assertWhole(updated, before, "killed at call " + place + " of seed " + seed);
            }
        }
    }

    /** Behind the switch, the lines are of services that are not there any more. */
    @Test
    void killedAnywhereTheSameLinesDoNoHarm() {
        long seed = System.nanoTime();
        for (long place : places(seed)) {
            try (Updated updated = new Updated().database("a", "b a").database("z", "b z")
                    .start("b")) {
                updated.world.files().file("/names", "a -> z\nb restart\n");
                TreeMap<String, Integer> before = updated.running();
                updated.faults(_ -> true,
                        call -> call.nth() == place ? Fault.KILL : Fault.NONE);
                updated.update("-f", "/names", "/db2");
                updated.world.faults(Faults.NONE);
                String what = "killed at call " + place + " of seed " + seed + ": ";
                boolean done = updated.used().equals("/db2")
                        && !updated.world.files().exists("/run/live/update-missed");
                SimProcess again = updated.update("-f", "/names", "/db2");
                assertThat(again.status().code()).as(what + again.output())
                        .isEqualTo(done ? Images.UNKNOWN_OLD : 0);
                TreeMap<String, Integer> after = updated.running();
                assertThat(after.keySet()).as(what).containsExactly("b", "z");
                assertThat(after.get("z")).as(what).isEqualTo(before.get("a"));
                assertThat(after.get("b")).as(what).isNotEqualTo(before.get("b"));
            }
        }
    }

    @Test
    void killedAnywhereRcInitFindsWhatRuns() {
        long seed = System.nanoTime();
        for (long place : places(seed)) {
            try (Updated updated = two()) {
                TreeMap<String, Integer> before = updated.running();
                updated.faults(_ -> true,
                        call -> call.nth() == place ? Fault.KILL : Fault.NONE);
                updated.update("/db2");
                updated.world.faults(Faults.NONE);
                String what = "killed at call " + place + " of seed " + seed;
                SimProcess again = updated.run("rc-init", "-c", "/db1", "-l", "/run/live",
                        "/scan");
                assertThat(again.status().raw()).as(what + ": " + again.output()).isZero();
                assertThat(updated.world.files().exists("/run/live/servicedirs/a/supervise"))
                        .as(what).isTrue();
                assertWhole(updated, before, what);
            }
        }
    }

    private static void assertWhole(Updated updated, Map<String, Integer> before, String what) {
        SimProcess again = updated.update("/db2");
        assertThat(again.status().raw()).as(what + ": " + again.output()).isZero();
        TreeMap<String, Integer> after = updated.running();
        assertThat(after.keySet()).as(what).containsExactly("a", "b", "c", "new");
        assertThat(after.get("a")).as(what).isEqualTo(before.get("a"));
        assertThat(updated.live()).as(what).hasSize(1);
        assertThat(updated.up()).as(what).containsExactlyInAnyOrder("a", "b", "c", "new");
        for (String name : List.of("a", "b", "c", "new", "idle")) {
            assertThat(updated.world.titled("jinn supervise " + name).stream()
                    .filter(process -> process.parentPid() == 1)).as(what).hasSize(1);
        }
        assertThat(updated.world.titled("jinn supervise gone")).as(what).isEmpty();
    }

    private static boolean mayFail(Faults.Call call) {
        return List.of("open", "write", "makeDirectory", "rename", "makeSymlink", "list")
                .contains(call.name());
    }

    /** What fails once is undone, as long as there is a way back. */
    @Test
    void failingAnywhereItLosesNothing() {
        long seed = System.nanoTime();
        for (long place : places(seed)) {
            try (Updated updated = two()) {
                TreeMap<String, Integer> before = updated.running();
                updated.faults(UpdateTest::mayFail, call -> call.nth() == place
                        ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
                SimProcess failed = updated.update("/db2");
                updated.world.faults(Faults.NONE);
                String what = "failed at call " + place + " of seed " + seed + ": "
                        + failed.output();
                if (failed.status().code() == 1) {
                    // C77: only the start failed, and who is down was told.
                    assertThat(failed.output()).contains("/db2 is in use, but these are down");
                    continue;
                }
                if (updated.used().equals("/db1")) {
                    // Who was ordered down, and up again, takes a moment.
                    updated.world.runUntil(() -> updated.running().size() == before.size(),
                            10_000);
                    assertThat(updated.running().keySet()).as(what)
                            .containsExactlyElementsOf(before.keySet());
                    assertThat(updated.running().get("a")).as(what).isEqualTo(before.get("a"));
                    assertThat(updated.up()).as(what).containsExactlyElementsOf(before.keySet());
                }
                assertWhole(updated, before, what);
            }
        }
    }

    /** Even if nothing can be undone, for nothing can be written any more. */
    @Test
    void onADiskThatIsFullFromAnyPlaceOnItLosesNothing() {
        long seed = System.nanoTime();
        for (long place : places(seed)) {
            try (Updated updated = two()) {
                TreeMap<String, Integer> before = updated.running();
                updated.faults(UpdateTest::mayFail, call -> call.nth() >= place
                        ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
                SimProcess failed = updated.update("/db2");
                updated.world.faults(Faults.NONE);
                assertWhole(updated, before, "failed from call " + place + " of seed " + seed
                        + ": " + failed.output());
            }
        }
    }
}
