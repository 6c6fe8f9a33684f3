package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.shutdown.Progress;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import jinn.sim.Program;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;

/** Each service ends in its own way and time, and its logger after it, whoever is killed. */
final class BringDownTest {

    private static final int SEEDS = 10;
    private static final long STOP_MS = 60_000;
    private static final int LAST_WORDS = 20;

    /** Says each signal that it gets, and ends that long after the one it wants. */
    private static Program wanting(String name, Signal wanted, long endMs) {
        return (kernel, _) -> {
            Fd signals = kernel.signals().catching(List.of(Signal.QUIT, Signal.TERM))
                    .orFatal("catch", "signals");
            PollSet set = new PollSet();
            set.add(signals, false);
            Services.say(kernel, name + " is here");
            long leftMs = Poller.FOREVER;
            while (true) {
                long beforeNs = kernel.clock().monotonicNs();
                kernel.poller().poll(set, leftMs);
                while (kernel.signals().next(signals) instanceof Ok<Signal>(Signal signal)) {
                    Services.say(kernel, name + " gets " + signal);
                    leftMs = signal == wanted && leftMs == Poller.FOREVER ? endMs : leftMs;
                }
                if (leftMs != Poller.FOREVER) {
                    leftMs -= (kernel.clock().monotonicNs() - beforeNs) / 1_000_000;
                    if (leftMs <= 0) {
                        return lastWords(kernel, name);
                    }
                }
            }
        };
    }

    private static int lastWords(Kernel kernel, String name) {
        for (int i = 1; i <= LAST_WORDS; i++) {
            Services.say(kernel, name + " word " + i);
        }
        Services.say(kernel, name + " has finished");
        return 0;
    }

    /** A web server whose way to finish is QUIT, a slow data base with the time that it needs. */
    private static TestMachine machine(long seed, boolean container) {
        TestMachine machine = Endings.machine(seed, container);
        machine.logged("web", wanting("web", Signal.QUIT, 700));
        machine.logged("db", wanting("db", Signal.TERM, 5000));
        machine.world.files().file(TestMachine.image("web") + "/down-signal", "QUIT\n")
                .file(TestMachine.image("db") + "/timeout-kill", "10000\n");
        return machine;
    }

    private static void stop(TestMachine machine, boolean container) {
        Endings.boot(machine, container);
        machine.world.runUntil(() -> log(machine, "web").contains("web is here")
                && log(machine, "db").contains("db is here"), TestMachine.BOOT_MS);
        assertThat(machine.client("/bin/jinn", "hpr", "-p")).isEmpty();
        machine.world.runToEnd(STOP_MS);
    }

    private static String log(TestMachine machine, String service) {
        return machine.log("/run/" + service);
    }

    private static void mustHaveFinished(TestMachine machine) {
        assertThat(log(machine, "web")).doesNotContain("TERM").contains("web word 1\n",
                "web word " + LAST_WORDS + "\n", "web has finished\n");
        assertThat(log(machine, "db")).contains("db word 1\n", "db has finished\n");
    }

    @Test
    void eachServiceEndsByItsOwnSignalAndInItsOwnTime() {
        for (boolean container : new boolean[] {true, false}) {
            Seeds.each(SEEDS, seed -> {
                try (TestMachine machine = machine(seed, container)) {
                    stop(machine, container);
                    mustHaveFinished(machine);
                    assertThat(count(log(machine, "web"), "gets QUIT")).isEqualTo(1);
                    assertThat(count(log(machine, "db"), "gets TERM")).isEqualTo(1);
                    assertThat(machine.log() + machine.world.console())
                            .contains("waiting for db (pid ");
                }
            });
        }
    }

    private static long count(String text, String word) {
        return text.lines().filter(line -> line.contains(word)).count();
    }

    @Test
    void theDaemonMayDieAnywhere() {
        boolean killed = true;
        for (int n = 1; killed; n += 3) {
            try (TestMachine machine = machine(n, true)) {
                int[] calls = {0};
                machine.world.faults(Faults.killAtNth(daemon(machine, calls), n));
                stop(machine, true);
                mustHaveFinished(machine);
                killed = calls[0] >= n;
            } catch (AssertionError error) {
                throw new AssertionError("killed at call " + n + ": " + error.getMessage(),
                        error);
            }
            assertThat(killed || n > 100).isTrue();
        }
    }

    /** Its calls once the order is on record. */
    private static Predicate<Call> daemon(TestMachine machine, int[] calls) {
        boolean[] recorded = {false};
        return call -> {
            boolean daemon = call.caller() == machine.running(Endings.DAEMON);
            boolean counts = daemon && recorded[0];
            recorded[0] |= daemon && call.name().equals("rename")
                    && call.arguments().contains(Progress.PATH);
            calls[0] += counts ? 1 : 0;
            return counts;
        };
    }

    @Test
    void aSupervisorThatDiesMeanwhileLeavesItsServiceItsTime() {
        for (int n = 1; n < 40; n++) {
            try (TestMachine machine = machine(n, true)) {
                int[] calls = {0};
                Predicate<Call> recorded = daemon(machine, calls);
                machine.world.faults(Faults.killAtNth(call -> {
                    recorded.test(call);
                    return calls[0] > 0 && call.caller() == machine.supervisor("db");
                }, n));
                stop(machine, true);
                mustHaveFinished(machine);
            } catch (AssertionError error) {
                throw new AssertionError("killed at call " + n + ": " + error.getMessage(),
                        error);
            }
        }
    }

    @Test
    void theScannerStopsInTheSameOrder() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = machine(seed, true)) {
                Endings.boot(machine, true);
                machine.world.runUntil(() -> log(machine, "db").contains("db is here")
                        && log(machine, "web").contains("web is here"), TestMachine.BOOT_MS);
                machine.client("/bin/jinn", "svscanctl", "-t", TestMachine.SCAN);
                machine.world.runToEnd(STOP_MS);
                mustHaveFinished(machine);
            }
        });
    }
}
