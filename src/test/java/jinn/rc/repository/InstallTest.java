package jinn.rc.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jinn.sim.SimProcess;
import org.junit.jupiter.api.Test;

/** A set that is installed, killed at any place, and on a disk that is full. */
final class InstallTest {

    private static final String[] INSTALL = {"rc-set-install", "-r", "/r", "-c", "/boot/current",
            "-l", "/run/live", "a"};

    /** A machine that uses the first database of a set, which has another one now. */
    private static Kept booted() {
        Kept kept = new Kept().made();
        kept.must("rc-set-change", "-r", "/r", "a", "enable", "x");
        kept.must("rc-set-commit", "-r", "/r", "a");
        kept.must("rc-set-install", "-r", "/r", "-c", "/boot/current", "--no-update", "a");
        kept.must("rc-init", "-c", "/boot/current", "-l", "/run/live", "/scan");
        kept.must("rc", "-l", "/run/live", "change", "default");
        kept.must("rc-set-change", "-r", "/r", "a", "enable", "y");
        kept.must("rc-set-commit", "-r", "/r", "a");
        return kept;
    }

    private static String started(Kept kept, String database) {
        return kept.must("rc-db", "-c", database, "contents", "default");
    }

    private static void check(Kept kept, String what) {
        assertThat(started(kept, "/boot/current")).as(what).isIn("x\n", "x\ny\n");
        SimProcess again = kept.run(INSTALL);
        assertThat(again.status().raw()).as(what + again.output()).isZero();
        assertThat(started(kept, "/boot/current")).as(what).isEqualTo("x\ny\n");
        assertThat(started(kept, "/run/live/compiled")).as(what).isEqualTo("x\ny\n");
        List<String> left = kept.world.files().names("/boot");
        assertThat(left).as(what).hasSizeBetween(2, 3)
                .noneMatch(name -> name.contains("unfinished"));
    }

    @Test
    void killedAnywhereTheMachineHasADatabaseToBootFrom() {
        long calls;
        try (Kept kept = booted()) {
            calls = kept.calls(false, INSTALL);
            assertThat(kept.world.files().names("/boot")).hasSize(2);
        }
        for (long place : SwitchTest.places(calls, System.nanoTime())) {
            try (Kept kept = booted()) {
                kept.killAt(place, INSTALL);
                check(kept, "killed at call " + place + ": ");
            }
        }
    }

    @Test
    void onAFullDiskTheMachineHasADatabaseToBootFrom() {
        long calls;
        try (Kept kept = booted()) {
            calls = kept.calls(true, INSTALL);
        }
        for (long place : SwitchTest.places(calls, System.nanoTime())) {
            try (Kept kept = booted()) {
                SimProcess failed = kept.failFrom(place, INSTALL);
                check(kept, "failing from call " + place + ": " + failed.output());
            }
        }
    }
}
