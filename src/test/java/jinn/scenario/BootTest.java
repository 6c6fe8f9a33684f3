package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.World.Moment;
import org.junit.jupiter.api.Test;

/** From stage 1 to stage 2, and who may start when. */
final class BootTest {

    private static final String LOGGER = TestMachine.SCAN + "/" + TestMachine.CATCH_ALL;

    @Test
    void stage2RunsAndItsFirstByteIsInTheLog() {
        Seeds.each(50, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.boot();

                assertThat(machine.log()).isEqualTo("stage 2: runlevel default word\n");
                assertThat(machine.world.console()).isEmpty();
            }
        });
    }

    /** Hazard H13: all three speak at once; nobody may die of a fifo without reader. */
    @Test
    void noServiceStartsBeforeTheLoggerListens() {
        Seeds.each(50, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a")).service("z", Services.quiet("z"))
                        .logged("m", Services.quiet("m")).boot();
                machine.await("a is here", 3000);
                machine.await("z is here", 3000);
                machine.world.runMs(3000);

                assertThat(machine.log()).containsOnlyOnce("a is here")
                        .containsOnlyOnce("z is here");
                assertThat(machine.log("/run/m")).isEqualTo("m is here\n");
                assertThat(firstRun(machine)).isEqualTo(LOGGER);
            }
        });
    }

    private static String firstRun(TestMachine machine) {
        for (Moment moment : machine.world.history()) {
            if (moment.path().equals("./run")) {
                return moment.directory();
            }
        }
        return "nobody";
    }

    @Test
    void stage2WaitsForEverWhereTheLoggerCannotStart() {
        Seeds.each(20, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a"));
                machine.world.files().script(
                        TestMachine.image(TestMachine.CATCH_ALL) + "/run",
                        "#!/bin/sh\nexit 1\n");
                machine.start().world.runMs(4000);
                assertThat(machine.supervisor("a")).isNull();

                machine.world.runMs(10_000);

                assertThat(machine.supervisor("a")).isNotNull();
                assertThat(machine.log()).isEmpty();
                assertThat(machine.world.console()).contains("starting the other services");
                assertThat(machine.world.process(1).isAlive()).isTrue();
            }
        });
    }

    @Test
    void stage2MayWriteMoreThanAPipeHolds() {
        String line = "x".repeat(1000);
        Seeds.each(10, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.stage2((kernel, _) -> {
                    for (int i = 0; i < 200; i++) {
                        Services.say(kernel, line);
                    }
                    return 0;
                }).start();
                machine.world.runUntil(
                        () -> machine.log().length() == 200 * (line.length() + 1), 60_000);
            }
        });
    }

    @Test
    void badServicesHurtNobodyElse() {
        Seeds.each(20, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("good", Services.quiet("good"));
                machine.world.files().directory(TestMachine.image("empty"))
                        .symlink("nowhere", TestMachine.image("dangling"))
                        .file(TestMachine.image("plain") + "/run", "not executable")
                        .script(TestMachine.image("odd") + "/run", "no format known")
                        .executable(TestMachine.image("x".repeat(255)) + "/run", "good")
                        .executable(TestMachine.image("caf\351 \1") + "/run", "good")
                        .file(TestMachine.image("file"), "");
                machine.boot();
                machine.world.runUntil(() -> machine.log().split("good is here").length == 3,
                        5000);

                machine.world.runMs(20_000);

                assertThat(machine.log()).contains("empty: warning: unable to start ./run",
                        "plain: warning", "odd: warning");
                assertThat(machine.world.console()).contains("dangling", "xxx");
            }
        });
    }
}
