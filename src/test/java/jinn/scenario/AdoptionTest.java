package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.sim.Faults;
import jinn.sim.Program;
import jinn.sim.SimProcess;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;

/** A service outlives its supervisor, and the next one goes on with it. */
final class AdoptionTest {

    private static final int SEEDS = 30;
    private static final int CALLS = 120;
    private static final String SUPERVISE = "jinn supervise a";
    private static final String STATUS = "/run/service/a";

    /** Instances of ./run, in the order in which they began. */
    private final List<Integer> pids = new ArrayList<>();
    private final List<Integer> overlapping = new ArrayList<>();

    /** A service that writes down that it began, and who else was there. */
    private Program counted(TestMachine[] machine) {
        return (kernel, words) -> {
            for (int earlier : pids) {
                SimProcess other = machine[0].world.process(earlier);
                if (other != null && other.isAlive()) {
                    overlapping.add(earlier);
                }
            }
            pids.add(kernel.processes().self().number());
            return Services.quiet("a").run(kernel, words);
        };
    }

    private TestMachine begin(long seed) {
        pids.clear();
        overlapping.clear();
        TestMachine[] machine = {null};
        machine[0] = new TestMachine(seed);
        machine[0].service("a", counted(machine));
        machine[0].world.program("finish a", (kernel, words) -> {
            Services.say(kernel, "finish " + words.get(1) + " " + words.get(2));
            return 0;
        });
        machine[0].world.files().executable(TestMachine.image("a") + "/finish", "finish a");
        return machine[0];
    }

    private SimProcess instance(TestMachine machine) {
        return machine.world.process(pids.getLast());
    }

    private static String client(TestMachine machine, String... words) {
        List<String> all = new ArrayList<>(List.of("/bin/jinn"));
        all.addAll(List.of(words));
        return machine.client(all.toArray(String[]::new));
    }

    @Test
    void serviceOfAKilledSupervisorGoesOn() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = begin(seed).boot()) {
                machine.await("a is here", 5000);

                machine.kill(machine.supervisor("a"));
                machine.world.runMs(3000);

                assertThat(pids).hasSize(1);
                assertThat(client(machine, "svstat", "-o", "up,wantedup,pid", STATUS))
                        .isEqualTo("true true " + pids.getFirst() + "\n");
            }
        });
    }

    @Test
    void laterDeathIsSeenWithItsStatus() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = begin(seed).boot()) {
                machine.await("a is here", 5000);
                machine.kill(machine.supervisor("a"));
                machine.world.runMs(3000);

                machine.world.kill(instance(machine), Signal.USR1);

                machine.await("finish 256 10", 500);
                machine.world.runUntil(() -> pids.size() == 2, 1500);
                assertThat(client(machine, "svdt", STATUS)).contains("SIGUSR1");
            }
        });
    }

    @Test
    void deathBetweenTwoSupervisorsIsSeenWithItsStatus() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = begin(seed).boot()) {
                machine.await("a is here", 5000);
                machine.kill(machine.supervisor("a"));
                machine.world.runMs(seed);

                machine.world.kill(instance(machine), Signal.USR1);

                machine.await("finish 256 10", 3000);
                machine.world.runUntil(() -> pids.size() == 2, 3000);
                assertThat(overlapping).isEmpty();
            }
        });
    }

    @Test
    void adoptedServiceStopsWhenOrdered() {
        try (TestMachine machine = begin(1).boot()) {
            machine.await("a is here", 5000);
            machine.kill(machine.supervisor("a"));
            machine.world.runMs(2000);

            assertThat(client(machine, "svc", "-d", STATUS)).isEmpty();

            machine.await("finish 256 15", 500);
            machine.world.runMs(3000);
            assertThat(pids).hasSize(1);
        }
    }

    @Test
    void runningFinishIsWaitedFor() {
        try (TestMachine machine = begin(1)) {
            machine.world.program("finish a", (kernel, _) -> {
                Services.say(kernel, "finish begins");
                Services.sleep(kernel, 3000);
                return 125;
            });
            machine.boot().await("a is here", 5000);
            machine.kill(instance(machine));
            machine.await("finish begins", 500);

            machine.kill(machine.supervisor("a"));
            machine.world.runMs(6000);

            assertThat(pids).hasSize(1);
            assertThat(client(machine, "svstat", "-o", "up,wantedup", STATUS))
                    .isEqualTo("false false\n");
        }
    }

    /** It dies while the scanner that has to say so is already another one. */
    @Test
    void deathAfterTheScannerHasBecomeAnotherIsSeenWithItsStatus() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = begin(seed).boot()) {
                machine.await("a is here", 5000);
                machine.world.runMs(1500);
                // At once the first time, in a second the next.
                for (int i = 0; i < 2; i++) {
                    machine.kill(machine.supervisor("a"));
                    machine.world.runMs(100);
                }
                assertThat(machine.supervisor("a")).isNull();
                client(machine, "svscanctl", "-E", TestMachine.SCAN);
                machine.await("jinn svscan: info: became the program anew; services: 2", 500);

                machine.world.kill(instance(machine), Signal.USR1);

                machine.await("finish 256 10", 3000);
                assertThat(overlapping).isEmpty();
            }
        });
    }

    /** Whatever call it dies at: the child that it made last has written itself down. */
    @Test
    void noSupervisorsDeathMakesASecondInstance() {
        for (int nth = 1; nth <= CALLS; nth++) {
            try (TestMachine machine = begin(nth)) {
                machine.world.faults(Faults.killAtNth(
                        call -> call.caller().title().equals(SUPERVISE), nth));
                machine.boot();
                machine.world.runUntil(() -> !pids.isEmpty(), 5000);
                machine.world.runMs(2500);
                machine.kill(instance(machine));
                machine.world.runMs(4000);
                assertThat(overlapping).as("killed at call " + nth).isEmpty();
                assertThat(instance(machine).isAlive()).as("killed at call " + nth).isTrue();
            }
        }
    }
}
