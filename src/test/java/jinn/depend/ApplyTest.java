package jinn.depend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import jinn.Main;
import jinn.kernel.Poller;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.PollSet;
import org.junit.jupiter.api.Test;

/** What apply leaves behind where it is killed, or a call fails, on a simulated machine. */
final class ApplyTest {

    private static final long LONG_MS = 60_000;
    private static final int PLACES = 14;
    private static final int PID_AT = 24;
    private static final String NO_PID = "\0".repeat(8);
    private static final String JINN = "/bin/jinn";

    /** With a scanner; sources have db, and web that needs it. */
    private static final class Machine implements AutoCloseable {

        final World world = new World(1);
        private long calls;

        Machine() {
            world.program("jinn", (kernel, _) -> Main.run(kernel)).entry(Main::enter)
                    .program("service", (kernel, _) -> {
                        while (true) {
                            kernel.poller().poll(new PollSet(), Poller.FOREVER);
                        }
                    })
                    .account(new Account("root", 0, 0, List.of(0), "/root"));
            world.files().devices().directory("/run").directory("/run/service")
                    .executable(JINN, "jinn").executable("/bin/service", "service");
            longrun("db").longrun("web");
            world.files().file("/s/web/dependencies", "db\n");
            world.start(JINN, "svscan", "/run/service");
            world.runUntil(() -> world.files().exists("/run/service/.s6-svscan/control"),
                    LONG_MS);
        }

        Machine longrun(String name) {
            world.files().file("/s/" + name + "/type", "longrun\n")
                    .script("/s/" + name + "/run", "#!/bin/service\n");
            return this;
        }

        /** Web is another one, cache is new. */
        Machine change() {
            world.files().file("/s/web/timeout-finish", "1000\n");
            return longrun("cache");
        }

        SimProcess apply() {
            return apply(_ -> Fault.NONE);
        }

        SimProcess apply(Faults faults) {
            calls = 0;
            SimProcess client = world.start(JINN, "apply", "/s");
            world.faults(call -> {
                boolean isOurs = call.caller().pid() == client.pid();
                calls += isOurs ? 1 : 0;
                return isOurs ? faults.before(call) : Fault.NONE;
            });
            world.runUntil(() -> !client.isAlive(), LONG_MS);
            world.faults(Faults.NONE);
            return client;
        }

        List<String> beside(String mark) {
            return world.files().names("/run").stream()
                    .filter(name -> name.startsWith("s6-rc:" + mark + ":")).toList();
        }

        TreeSet<String> running() {
            TreeSet<String> running = new TreeSet<>();
            for (String name : world.files().names("/run/service")) {
                String status = "/run/service/" + name + "/supervise/status";
                if (!name.startsWith(".") && world.files().exists(status)
                        && !world.files().text(status).startsWith(NO_PID, PID_AT)) {
                    running.add(name);
                }
            }
            return running;
        }

        @Override
        public void close() {
            world.close();
        }
    }

    private static Machine first() {
        return new Machine();
    }

    private static Machine later() {
        Machine machine = new Machine();
        SimProcess done = machine.apply();
        assertThat(done.status().raw()).as(done.output()).isZero();
        return machine.change();
    }

    /** As many as there is time for, of all calls that it makes. */
    private static long[] places(Machine machine, long seed) {
        long calls;
        try (machine) {
            SimProcess done = machine.apply(_ -> Fault.NONE);
            assertThat(done.status().raw()).as(done.output()).isZero();
            calls = machine.calls;
        }
        assertThat(calls).isGreaterThan(100);
        return LongStream.concat(new Random(seed).longs(PLACES, 1, calls + 1),
                LongStream.of(calls)).toArray();
    }

    private static void assertWhole(Machine machine, String what, String... running) {
        SimProcess again = machine.apply();
        assertThat(again.status().raw()).as(what + ": " + again.output()).isZero();
        assertThat(machine.running()).as(what).containsExactly(running);
        assertThat(machine.beside("apply")).as(what).hasSize(1);
        assertThat(machine.beside("s6-rc-init").size() + machine.beside("s6-rc-update").size())
                .as(what).isEqualTo(1);
        assertThat(machine.apply().output()).as(what).contains("nothing to stop or start");
    }

    private static Faults killAt(long place, Machine machine) {
        return _ -> machine.calls == place ? Fault.KILL : Fault.NONE;
    }

    @Test
    void killedAnywhereAtFirstTheNextOneDoesTheRest() {
        long seed = System.nanoTime();
        for (long place : places(first(), seed)) {
            try (Machine machine = first()) {
                machine.apply(killAt(place, machine));
                assertWhole(machine, "killed at call " + place + " of seed " + seed, "db", "web");
            }
        }
    }

    @Test
    void killedAnywhereLaterTheNextOneDoesTheRest() {
        long seed = System.nanoTime();
        for (long place : places(later(), seed)) {
            try (Machine machine = later()) {
                machine.apply(killAt(place, machine));
                assertWhole(machine, "killed at call " + place + " of seed " + seed, "cache",
                        "db", "web");
            }
        }
    }

    @Test
    void onADiskThatIsFullFromAnyPlaceOnTheNextOneDoesTheRest() {
        long seed = System.nanoTime();
        for (long place : places(later(), seed)) {
            try (Machine machine = later()) {
                machine.apply(call -> machine.calls >= place && List.of("open", "write",
                        "makeDirectory", "rename", "makeSymlink").contains(call.name())
                        ? new Fault.Fail(Errno.ENOSPC) : Fault.NONE);
                assertWhole(machine, "full from call " + place + " of seed " + seed, "cache",
                        "db", "web");
            }
        }
    }
}
