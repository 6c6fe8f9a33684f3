package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import jinn.kernel.Kernel;
import jinn.kernel.Machine;
import jinn.kernel.PollSet;
import jinn.kernel.Signal;
import jinn.kernel.Texts;
import jinn.kernel.WaitStatus;
import jinn.kernel.Waited;
import jinn.shutdown.Progress;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import org.junit.jupiter.api.Test;

/** A machine goes down, whatever befalls the daemon that takes it there. */
final class ShutdownTest {

    private static final int SEEDS = 30;
    private static final long STOP_MS = 60_000;
    private static final String DAEMON = "s6-linux-init-shutdownd";
    private static final String RESULTS = "/run/s6-linux-init-container-results";

    private static TestMachine machine(long seed, boolean container) {
        TestMachine machine = new TestMachine(seed);
        machine.service("obedient", Services.quiet("obedient"))
                .logged("talker", Services.talker("talker", 100));
        String service = TestMachine.image(DAEMON);
        machine.world.program("finish", ShutdownTest::finish)
                .program("rc.shutdown", ShutdownTest::script)
                .program("rc.shutdown.final", ShutdownTest::script).files()
                .directory(RESULTS)
                .file(service + "/notification-fd", "3\n")
                .script(service + "/run", "#!/bin/sh\nexec jinn shutdownd -d 3 -c /base -g 2000"
                        + (container ? " -C\n" : "\n"))
                .executable("/base/scripts/rc.shutdown", "rc.shutdown")
                .executable("/base/scripts/rc.shutdown.final", "rc.shutdown.final")
                .file("/proc/mounts", "none /mnt tmpfs rw 0 0\n");
        return machine;
    }

    /** Says how often it has been started, and takes its time. */
    private static int script(Kernel kernel, List<String> words) {
        String count = words.getFirst() + ".count";
        String before = new Texts(kernel.files()).read(count).isOk() ? "once more" : "once";
        new Texts(kernel.files()).write(count, new byte[] {1});
        Services.say(kernel, words.getFirst() + " " + before);
        Services.sleep(kernel, 50);
        Services.say(kernel, words.getFirst() + " is over");
        return 0;
    }

    /** As process 1 of a container: waits until nobody is left. */
    private static int finish(Kernel kernel, List<String> words) {
        while (!(kernel.processes().reap() instanceof Waited.NoChildren)) {
            kernel.poller().poll(new PollSet(), 10);
        }
        String how = new Texts(kernel.files()).read(RESULTS + "/haltcode").orFatal("read", "it");
        Services.say(kernel, "finished by " + how);
        return 0;
    }

    private static void boot(TestMachine machine, boolean container) {
        if (container) {
            machine.boot();
        } else {
            machine.world.start("/bin/jinn", "init", "-c", "/base", "word");
        }
        machine.world.runUntil(() -> machine.running(DAEMON) != null
                && machine.log().contains("obedient is here"), TestMachine.BOOT_MS);
        String unready = "exit 100";
        for (int i = 0; !unready.isEmpty() && i < 100; i++) {
            machine.world.runMs(10);
            unready = machine.client("/bin/jinn", "hpr", "-hw");
        }
        assertThat(unready).isEmpty();
    }

    private static void stop(TestMachine machine) {
        assertThat(machine.client("/bin/jinn", "hpr", "-p")).isEmpty();
    }

    private static void mustHaveStopped(TestMachine machine, boolean container) {
        if (container) {
            assertThat(machine.world.console()).contains("finished by p");
        } else {
            assertThat(machine.world.stopped()).isEqualTo(Machine.Stop.POWER_OFF);
        }
    }

    @Test
    void aContainerIsOverWhenEverybodyIs() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = machine(seed, true)) {
                boot(machine, true);
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
            try (TestMachine machine = machine(seed, false)) {
                boot(machine, false);
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
            try (TestMachine machine = machine(seed, true)) {
                machine.service("stubborn", (kernel, _) -> {
                    kernel.signals().block(Signal.TERM);
                    return Services.quiet("stubborn").run(kernel, List.of());
                });
                boot(machine, true);
                machine.await("stubborn is here", 3000);
                stop(machine);
                machine.world.runToEnd(STOP_MS);

                assertThat(machine.log()).contains("waiting for stubborn (pid ");
                mustHaveStopped(machine, true);
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
            try (TestMachine machine = machine(n, container)) {
                killed = killedAt(machine, container, n);
            } catch (AssertionError error) {
                throw new AssertionError("killed at call " + n + ": " + error.getMessage(),
                        error);
            }
            assertThat(killed || n > 50).isTrue();
        }
    }

    private static boolean killedAt(TestMachine machine, boolean container, int n) {
        boot(machine, container);
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
    void anOrderToComeOutlivesTheDaemon() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = machine(seed, true)) {
                boot(machine, true);
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
    void aRecordOfAnotherBootMeansNothing() {
        try (TestMachine machine = machine(1, true)) {
            machine.world.files().file(TestMachine.image(DAEMON) + "/shutdown",
                    "last p 0 0 1/another/boot\n");
            boot(machine, true);
            machine.world.runMs(10_000);

            assertThat(machine.world.isRunning()).isTrue();
            assertThat(machine.world.files().exists(TestMachine.SCAN + "/" + DAEMON
                    + "/shutdown")).isFalse();
        }
    }

    @Test
    void whoGaveAnOrderIsNotEndedByIt() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = machine(seed, true)) {
                boot(machine, true);
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
