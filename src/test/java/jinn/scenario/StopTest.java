package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jinn.sim.World.Moment;
import jinn.value.Signal;
import org.junit.jupiter.api.Test;

/** The end of the tree: everybody, in order, and nobody waits for ever. */
final class StopTest {

    private static final int SEEDS = 50;
    private static final long STOP_MS = 60_000;

    @Test
    void orderlyStopTakesTheLoggerLast() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a")).logged("b", Services.quiet("b"))
                        .boot();
                machine.world.runMs(2000);
                var logger = machine.running(TestMachine.CATCH_ALL);
                machine.world.kill(machine.world.process(1), Signal.TERM);

                machine.world.runToEnd(STOP_MS);

                assertThat(machine.world.console()).contains("finished");
                assertThat(machine.world.process(1).status().raw()).isZero();
                assertThat(lastToEnd(machine, logger.pid())).isTrue();
            }
        });
    }

    /** No service's run ends after the logger's. */
    private static boolean lastToEnd(TestMachine machine, int logger) {
        boolean loggerEnded = false;
        for (Moment moment : machine.world.history()) {
            boolean end = moment.isEnd();
            if (end && loggerEnded && moment.who().title().matches("run|jinn supervise [ab].*")) {
                return false;
            }
            loggerEnded |= end && moment.who().pid() == logger;
        }
        return loggerEnded;
    }

    @Test
    void ordersFromSvscanctlStopItToo() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a")).boot();
                String said = machine.client("/bin/jinn", "svscanctl", "-t", "/run/service");
                assertThat(said).isEmpty();

                machine.world.runToEnd(STOP_MS);
            }
        });
    }

    @Test
    void stopRightAfterStartEnds() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a")).start();
                machine.world.runUntil(
                        () -> machine.world.process(1).title().startsWith("jinn")
                        && machine.supervisor(TestMachine.CATCH_ALL) != null, 5000);
                machine.world.kill(machine.world.process(1), Signal.TERM);

                machine.world.runToEnd(STOP_MS);
            }
        });
    }

    /** Hazard H12: the logger is just coming back when the last writers go. */
    @Test
    void lateLoggerDoesNotWaitForEver() {
        Seeds.each(300, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.boot();
                stopWhileTheLoggerComesBack(machine, seed);
            }
        });
    }

    /** The same where the logger trusts poll: the scanner must write-open the fifo once more. */
    @Test
    void lateLoggerOfAnotherMakeDoesNotWaitForEverEither() {
        Seeds.each(300, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.logger(Services::pollingLogger).start();
                stopWhileTheLoggerComesBack(machine, seed);
            }
        });
    }

    private static void stopWhileTheLoggerComesBack(TestMachine machine, long seed) {
        machine.world.runMs(3000);
        machine.world.files().remove(TestMachine.SCAN + "/.s6-svscan/SIGTERM");
        machine.kill(machine.running(TestMachine.CATCH_ALL));
        machine.world.runCalls(seed);
        machine.world.kill(machine.world.process(1), Signal.TERM);
        machine.world.runToEnd(5000);
    }

    /** Its logger would wait for the end of the pipe for ever, and the scanner for the logger. */
    @Test
    void serviceWhoseSupervisorHasJustBeenKilledStopsToo() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.logged("a", Services.talker("a", 100)).boot();
                machine.world.runUntil(() -> machine.log("/run/a").contains("a says 1\n"), 3000);
                machine.kill(machine.supervisor("a"));
                machine.world.kill(machine.world.process(1), Signal.TERM);

                machine.world.runToEnd(STOP_MS);
            }
        });
    }

    @Test
    void stubbornStoppedServiceIsContinuedAndEnds() {
        Seeds.each(SEEDS, seed -> {
            try (TestMachine machine = new TestMachine(seed)) {
                machine.service("a", Services.quiet("a")).boot();
                machine.await("a is here", 3000);
                machine.client("/bin/jinn", "svc", "-p", "/run/service/a");
                machine.world.runUntil(() -> machine.running("a").isStopped(), 1000);
                machine.world.kill(machine.world.process(1), Signal.TERM);

                machine.world.runToEnd(STOP_MS);
            }
        });
    }
}
