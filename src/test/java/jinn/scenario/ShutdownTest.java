package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import jinn.kernel.Host;
import jinn.shutdown.Progress;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import jinn.sim.SimProcess;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.Test;

/** A machine goes down, whatever befalls the daemon that takes it there. */
final class ShutdownTest {

    private static final int SEEDS = 30;
    private static final long STOP_MS = 60_000;
    private static final String DAEMON = Endings.DAEMON;

    private static void stop(TestMachine machine) {
        assertThat(machine.client("/bin/jinn", "hpr", "-p")).isEmpty();
    }

    private static void mustHaveStopped(TestMachine machine, boolean container) {
        if (container) {
            assertThat(machine.world.console()).contains("finished by p");
        } else {
            assertThat(machine.world.stopped()).isEqualTo(Host.Stop.POWER_OFF);
        }
    }

    @Test
    void aContainerIsOverWhenEverybodyIs() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = Endings.machine(seed, true)) {
                Endings.boot(machine, true);
                long before = machine.world.nowMs();
                stop(machine);
                machine.world.runToEnd(STOP_MS);

                assertThat(machine.world.nowMs() - before).isLessThan(1500);
                mustHaveStopped(machine, true);
            }
        });
    }

    @Test
    void aMachineEndsInItsOrder() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = Endings.machine(seed, false)) {
                Endings.boot(machine, false);
                long before = machine.world.nowMs();
                stop(machine);
                machine.world.runToEnd(STOP_MS);

                assertThat(machine.world.nowMs() - before).isLessThan(1500);
                mustHaveStopped(machine, false);
                assertThat(machine.world.console()).containsSubsequence("TERM", "KILL",
                        "rc.shutdown.final once", "rc.shutdown.final is over");
            }
        });
    }

    @Test
    void whoeverIgnoresTermIsNamedEachSecondAndKilled() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = Endings.machine(seed, true)) {
                machine.service("stubborn", (kernel, _) -> {
                    kernel.signals().block(Signal.TERM);
                    return Services.quiet("stubborn").run(kernel, List.of());
                });
                Endings.boot(machine, true);
                machine.await("stubborn is here", 3000);
                stop(machine);
                machine.world.runToEnd(STOP_MS);

                assertThat(machine.log()).contains("waiting for stubborn (pid ");
                mustHaveStopped(machine, true);
            }
        });
    }

    /**
     * As the shutdown daemon gives it last: the supervisor that dies next is not started again. A
     * second daemon would go on with a shutdown that is over.
     */
    @Test
    void theScannerHeedsAnOrderThatWasThereBeforeADeath() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = Endings.machine(seed, true)) {
                Endings.boot(machine, true);
                machine.world.runMs(2000); // From here on a supervisor is started again at once.
                SimProcess supervisor = machine.supervisor("obedient");
                SimProcess client = machine.world.start("/bin/jinn", "svscanctl", "-b",
                        TestMachine.SCAN);
                boolean[] ordered = {false};
                boolean[] startedAgain = {false};
                machine.world.faults(call -> {
                    startedAgain[0] |= call.caller().pid() == 1 && call.name().equals("spawn");
                    if (call.caller() == client && ordered[0] && supervisor.isAlive()) {
                        machine.kill(supervisor);
                    }
                    ordered[0] |= call.caller() == client && call.name().equals("write");
                    return Fault.NONE;
                });
                machine.world.runToEnd(STOP_MS);

                assertThat(supervisor.isAlive()).isFalse();
                assertThat(startedAgain[0]).isFalse();
            }
        });
    }

    /** A look that had no descriptor is made again: nobody is killed who would have gone. */
    @Test
    void whereDescriptorsAreShortForAMomentAllEndInOrder() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = Endings.machine(seed, true)) {
                Endings.boot(machine, true);
                int[] looks = {0};
                boolean[] killed = {false};
                machine.world.faults(call -> {
                    killed[0] |= call.name().startsWith("kill")
                            && call.arguments().contains(Signal.KILL);
                    return call.caller() == machine.running(DAEMON)
                            && call.name().equals("living") && looks[0]++ % 3 > 0
                            ? new Fault.Fail(Errno.ENFILE) : Fault.NONE;
                });
                stop(machine);
                machine.world.runToEnd(STOP_MS);

                mustHaveStopped(machine, true);
                assertThat(looks[0]).isGreaterThan(3);
                assertThat(killed[0]).isFalse();
            }
        });
    }

    @Test
    void theDaemonOfAContainerMayDieAnywhere() {
        daemonMayDieAnywhere(true);
    }

    @Test
    void theDaemonOfAMachineMayDieAnywhere() {
        daemonMayDieAnywhere(false);
    }

    /** At its first call after the order is written down, at its second, and so on to the end. */
    private static void daemonMayDieAnywhere(boolean container) {
        boolean killed = true;
        for (int n = 1; killed; n++) {
            try (TestMachine machine = Endings.machine(n, container)) {
                killed = killedAt(machine, container, n);
            } catch (AssertionError error) {
                throw new AssertionError("killed at call " + n + ": " + error.getMessage(),
                        error);
            }
            assertThat(killed || n > 50).isTrue();
        }
    }

    private static boolean killedAt(TestMachine machine, boolean container, int n) {
        Endings.boot(machine, container);
        boolean[] recorded = {false};
        int[] calls = {0};
        Predicate<Call> counted = call -> {
            boolean daemon = call.caller() == machine.running(DAEMON);
            boolean counts = daemon && recorded[0];
            recorded[0] |= daemon && call.name().equals("rename")
                    && call.arguments().contains(Progress.PATH);
            calls[0] += counts ? 1 : 0;
            return counts;
        };
        machine.world.faults(Faults.killAtNth(counted, n));
        stop(machine);
        machine.world.runToEnd(STOP_MS);

        mustHaveStopped(machine, container);
        String said = machine.log() + machine.world.console();
        assertThat(said).doesNotContain("once more");
        return calls[0] >= n;
    }

    @Test
    void theDaemonAndItsSupervisorMayDieTogether() {
        bothMayDieAnywhere(true);
        bothMayDieAnywhere(false);
    }

    /** At the first call that one of them makes once the order is on record, and so on. */
    private static void bothMayDieAnywhere(boolean container) {
        boolean killed = true;
        for (int n = 1; killed; n++) {
            try (TestMachine machine = Endings.machine(n, container)) {
                killed = bothKilledAt(machine, container, n);
            } catch (AssertionError error) {
                throw new AssertionError("killed at call " + n + ": " + error.getMessage(),
                        error);
            }
            assertThat(killed || n > 50).isTrue();
        }
    }

    private static boolean bothKilledAt(TestMachine machine, boolean container, int n) {
        Endings.boot(machine, container);
        boolean[] recorded = {false};
        int[] calls = {0};
        machine.world.faults(call -> {
            SimProcess supervisor = machine.supervisor(DAEMON);
            SimProcess daemon = machine.running(DAEMON);
            boolean counts = recorded[0] && calls[0] < n
                    && (call.caller() == daemon || call.caller() == supervisor);
            recorded[0] |= call.caller() == daemon && call.name().equals("rename")
                    && call.arguments().contains(Progress.PATH);
            if (!counts || ++calls[0] < n) {
                return Fault.NONE;
            }
            SimProcess other = call.caller() == daemon ? supervisor : daemon;
            if (other != null) {
                machine.kill(other);
            }
            return Fault.KILL;
        });
        stop(machine);
        machine.world.runToEnd(STOP_MS);

        mustHaveStopped(machine, container);
        return calls[0] >= n;
    }

    @Test
    void anOrderToComeOutlivesTheDaemon() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = Endings.machine(seed, true)) {
                Endings.boot(machine, true);
                machine.client("/bin/jinn", "shutdown", "-h", "+1");
                machine.world.runMs(1000);
                machine.kill(machine.running(DAEMON));
                machine.world.runMs(57_000);
                assertThat(machine.world.isRunning()).isTrue();

                machine.world.runToEnd(5000);
            }
        });
    }

    @Test
    void aClockThatIsSetDoesNotMoveAnOrder() {
        for (long stepSeconds : List.of(3600L, -3600L)) {
            try (TestMachine machine = Endings.machine(1, true)) {
                Endings.boot(machine, true);
                machine.client("/bin/jinn", "shutdown", "-h", "+1");
                machine.world.runMs(1000);
                machine.world.stepRealTime(stepSeconds);
                machine.world.runMs(57_000);
                assertThat(machine.world.isRunning()).isTrue();

                machine.world.runToEnd(5000);
            }
        }
    }

    @Test
    void aRecordOfAnotherBootMeansNothing() {
        try (TestMachine machine = Endings.machine(1, true)) {
            machine.world.files().file(TestMachine.image(DAEMON) + "/shutdown",
                    "last p 0 0 1/another/boot\n");
            Endings.boot(machine, true);
            machine.world.runMs(10_000);

            assertThat(machine.world.isRunning()).isTrue();
            assertThat(machine.world.files().exists(TestMachine.SCAN + "/" + DAEMON
                    + "/shutdown")).isFalse();
        }
    }

    @Test
    void whoGaveAnOrderIsNotEndedByIt() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = Endings.machine(seed, true)) {
                Endings.boot(machine, true);
                boolean[] given = {false};
                var client = machine.world.start("/bin/jinn", "hpr", "-dWp");
                machine.world.faults(call -> {
                    given[0] |= call.caller() == client && call.name().equals("write");
                    return Fault.NONE;
                });
                machine.world.runUntil(() -> given[0], 1000);
                machine.world.kill(client, Signal.TERM);
                machine.world.runToEnd(STOP_MS);
                assertThat(client.status()).isEqualTo(WaitStatus.exited(0));
            }
        });
    }
}
