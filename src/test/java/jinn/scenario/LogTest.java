package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.log.Driver;
import jinn.log.script.LogConfig;
import jinn.log.script.Script;
import jinn.log.script.Syncing;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import org.junit.jupiter.api.Test;

/** The logger loses no line that it has written, and tries until it has written all. */
final class LogTest {

    private static final int SYSTEM_FAILED = 111;
    private static final int CALLS_MAX = 10_000;
    private static final long PATIENCE_MS = 60_000;
    private static final Predicate<Call> OF_LOGGER = call -> call.caller().pid() != 1;
    private static final String LINES = lines();

    @Test
    void killedAtAnyCallItLeavesTheBeginningOfItsInput() {
        boolean died = true;
        for (int n = 1; died; n++) {
            assertThat(n).isLessThan(CALLS_MAX);
            try (World world = world()) {
                world.faults(Faults.killAtNth(OF_LOGGER, n));
                died = !finished(world, "/in").status().isExited();
                world.faults(Faults.NONE);
                assertThat(finished(world, "/empty").status().raw()).as("after call " + n).isZero();
                assertThat(LINES).as("killed at call " + n).startsWith(logged(world));
            }
        }
    }

    @Test
    void whateverFailsOnceIsDoneInTheEnd() {
        int failures = 0;
        for (int n = 1; n == 1 || failures > 0; n++) {
            assertThat(n).isLessThan(CALLS_MAX);
            try (World world = world()) {
                int[] calls = {0};
                world.faults(Faults.failNth(call -> mayFail(call) && ++calls[0] > 0, n,
                        Errno.ENOSPC));
                int code = finished(world, "/in").status().code();
                failures = calls[0] - n + 1;
                assertThat(code).isIn(0, SYSTEM_FAILED);
                assertThat(logged(world)).as("failed call " + n)
                        .isEqualTo(code == 0 ? LINES : "");
            }
        }
    }

    private static boolean mayFail(Call call) {
        return OF_LOGGER.test(call) && !List.of("exec", "read", "poll").contains(call.name());
    }

    private static World world() {
        World world = new World(1);
        world.files().devices().file("/in", LINES).file("/empty", "")
                .executable("/bin/idle", "idle").executable("/bin/log", "log");
        world.program("idle", (kernel, _) -> {
            kernel.poller().poll(new PollSet(), Poller.FOREVER);
            return 0;
        });
        world.program("log", LogTest::log);
        world.start("/bin/idle");
        return world;
    }

    private static int log(Kernel kernel, List<String> words) {
        String input = words.getLast();
        try {
            Fd fd = kernel.files().open(input, OpenMode.READ).orFatal("open", input);
            kernel.files().copy(fd, Fd.STDIN).orFatal("copy", input);
            Script script = Script.parse(List.of("n99", "s4096", "r100", "/logs"));
            return new Driver(kernel, new LogConfig(script, Optional.empty(), true, false, false,
                    8192, 0, new LogConfig.Spooled.Never(),
                    LogConfig.WhenFull.BLOCK, Syncing.AT_ROTATION)).run();
        } catch (Fatal fatal) {
            return fatal.code();
        }
    }

    private static SimProcess finished(World world, String input) {
        SimProcess logger = world.start("/bin/log", input);
        world.runUntil(() -> !logger.isAlive(), PATIENCE_MS);
        return logger;
    }

    private static String logged(World world) {
        StringBuilder logged = new StringBuilder();
        world.files().names("/logs").stream().filter(name -> name.startsWith("@")).sorted()
                .forEach(name -> logged.append(world.files().text("/logs/" + name)));
        return logged.append(world.files().text("/logs/previous"))
                .append(world.files().text("/logs/current")).toString();
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            lines.append(i).append(" and what a service has to say besides\n");
        }
        return lines.toString();
    }
}
