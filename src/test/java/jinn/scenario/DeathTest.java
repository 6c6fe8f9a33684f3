package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.SimProcess;
import org.junit.jupiter.api.Test;

/** Whoever dies, the rest goes on and the dead come back. */
final class DeathTest {

    private static final int SEEDS = 50;

    @Test
    void killedServiceComesBack() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.talker("a", 100)).boot();
                machine.await("a says 3", 5000);
                SimProcess first = machine.running("a");

                machine.kill(first);

                machine.world.runUntil(() -> machine.running("a") != null
                        && machine.running("a") != first, 1500);
                machine.await("a says 20", 5000);
            }
        });
    }

    @Test
    void crashingServiceStartsOnceASecond() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.crasher("a", 10)).boot();
                machine.await("a crashes", 2000);

                machine.world.runMs(10_000);

                int starts = machine.log().split("a crashes\n", -1).length - 1;
                assertThat(starts).isBetween(10, 11);
            }
        });
    }

    @Test
    void killedCatchAllLoggerComesBackAndPid1LivesOn() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.talker("a", 300)).boot();
                machine.await("a says 2", 5000);
                SimProcess logger = machine.running(TestMachine.CATCH_ALL);
                SimProcess supervisor = machine.supervisor("a");

                machine.kill(logger);

                machine.await("a says 20", 20_000);
                assertThat(machine.running(TestMachine.CATCH_ALL)).isNotEqualTo(logger);
                assertThat(machine.world.process(1).isAlive()).isTrue();
                assertThat(machine.supervisor("a")).isEqualTo(supervisor);
            }
        });
    }

    @Test
    void killedSupervisorComesBack() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a")).boot();
                machine.await("a is here", 5000);
                SimProcess supervisor = machine.supervisor("a");

                machine.kill(machine.running("a"));
                machine.kill(supervisor);

                machine.world.runUntil(() -> machine.supervisor("a") != null
                        && machine.running("a") != null, 3000);
                assertThat(machine.supervisor("a")).isNotEqualTo(supervisor);
                assertThat(machine.client("/bin/jinn", "svok", "/run/service/a")).isEmpty();
            }
        });
    }

    @Test
    void killedSupervisorOfTheLoggerComesBack() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.talker("a", 300)).boot();
                machine.await("a says 2", 5000);

                machine.kill(machine.running(TestMachine.CATCH_ALL));
                machine.kill(machine.supervisor(TestMachine.CATCH_ALL));

                machine.await("a says 20", 20_000);
            }
        });
    }

    @Test
    void pipeOfAPairSurvivesEitherSide() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.logged("a", Services.talker("a", 50)).boot();
                long deadline = machine.world.nowMs() + 20_000;
                for (String victim : new String[] {"a/log", "a", "a/log", "a"}) {
                    machine.world.runMs(1500);
                    machine.kill(machine.running(victim));
                }
                machine.world.runUntil(() -> machine.log("/run/a").contains("a says 100\n"),
                        deadline - machine.world.nowMs());

                for (int i = 1; i <= 100; i++) {
                    assertThat(machine.log("/run/a")).contains("a says " + i + "\n");
                }
            }
        });
    }
}
