package jinn.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jinn.Main;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Faults.Call;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.value.Account;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A live directory under a scanner that runs. */
final class RcInitTest {

    private static final List<String> LONGRUNS =
            List.of("a", "b", "s6rc-fdholder", "s6rc-oneshot-runner");
    private static final long LIMIT_MS = 60_000;

    private SimProcess scanner;
    private SimProcess init;
    private World world = world();

    @AfterEach
    void off() {
        world.close();
    }

    private World world() {
        World world = new World(1);
        world.program("jinn", (kernel, _) -> Main.run(kernel)).entry(Main::enter)
                .account(new Account("root", 0, 0, List.of(0), "/root"));
        world.files().devices().executable("/bin/jinn", "jinn").directory("/sc")
                .file("/s/o/type", "oneshot\n").file("/s/o/up", "true\n");
        for (String name : List.of("a", "b")) {
            world.files().file("/s/" + name + "/type", "longrun\n")
                    .script("/s/" + name + "/run", "#!/bin/jinn\n");
        }
        world.files().directory("/other");
        world.start("/bin/jinn", "svscan", "/other");
        scanner = started(world, "svscan", "/sc");
        world.runUntil(() -> world.files().exists("/sc/.s6-svscan/control"), LIMIT_MS);
        assertThat(ended(world, "rc-compile", "/db", "/s")).isEqualTo(exited(0));
        return world;
    }

    private static WaitStatus exited(int code) {
        return WaitStatus.exited(code);
    }

    private static WaitStatus ended(World world, String... words) {
        SimProcess process = started(world, words);
        world.runUntil(() -> !process.isAlive(), LIMIT_MS);
        return process.status();
    }

    private static SimProcess started(World world, String... words) {
        List<String> all = new ArrayList<>(List.of("/bin/jinn"));
        all.addAll(List.of(words));
        return world.start(all.toArray(new String[0]));
    }

    private SimProcess begun() {
        init = started(world, "rc-init", "-c", "/db", "-l", "/l", "/sc");
        return init;
    }

    private WaitStatus init() {
        SimProcess begun = begun();
        world.runUntil(() -> !begun.isAlive(), LIMIT_MS);
        return begun.status();
    }

    private Predicate<Call> ofInit() {
        return call -> call.caller() == init;
    }

    private List<String> liveDirectories() {
        List<String> names = new ArrayList<>(world.files().names("/"));
        names.removeIf(name -> !name.startsWith("l"));
        names.sort(null);
        return names;
    }

    private void mustBeWhole() {
        assertThat(liveDirectories()).hasSize(2).first().isEqualTo("l");
        String real = "/" + liveDirectories().getLast();
        assertThat(real).startsWith("/l:s6-rc-init:");
        assertThat(world.files().text(real + "/state")).isEqualTo("\0".repeat(5));
        assertThat(world.files().names(real + "/servicedirs")).hasSameElementsAs(LONGRUNS);
        for (String name : LONGRUNS) {
            assertThat(world.files().exists("/l/servicedirs/" + name + "/down")).isTrue();
            assertThat(world.titled("jinn supervise " + name)).as(name).hasSize(1);
        }
    }

    private void nothingMustBeLeft() {
        assertThat(liveDirectories()).isEmpty();
        List<String> names = new ArrayList<>(world.files().names("/sc"));
        names.remove(".s6-svscan");
        assertThat(names).isEmpty();
        LONGRUNS.forEach(name -> assertThat(world.titled("jinn supervise " + name)).isEmpty());
    }

    @Test
    void allIsThereAndNothingIsUp() {
        assertThat(init()).isEqualTo(exited(0));
        mustBeWhole();
        assertThat(init()).isEqualTo(exited(0));
        mustBeWhole();
    }

    @Test
    void killedAnywhereItIsCompletedByTheNext() {
        boolean killed = true;
        int n = 0;
        while (killed) {
            n++;
            try (World fresh = n == 1 ? world : world()) {
                world = fresh;
                world.faults(Faults.killAtNth(ofInit(), n));
                killed = !init().equals(exited(0));
                world.faults(Faults.NONE);
                assertThat(init()).as("after a kill at call " + n).isEqualTo(exited(0));
                mustBeWhole();
            }
        }
        assertThat(n).isGreaterThan(100);
    }

    @Test
    void aCallThatFailsLeavesNothing() {
        for (String call : List.of("makeDirectory", "write", "rename", "setPermissions",
                "makeSymlink", "makeFifo")) {
            int n = 1;
            while (failsWithoutTraces(call, n)) {
                n++;
            }
            assertThat(n).as(call).isGreaterThan(1);
        }
    }

    /** Whether it fails when this call does, the nth of that name; then nothing may be left. */
    private boolean failsWithoutTraces(String call, int n) {
        try (World fresh = world()) {
            world = fresh;
            world.faults(Faults.failNth(ofInit().and(c -> c.name().equals(call)), n,
                    Errno.ENOSPC));
            boolean failed = !init().equals(exited(0));
            world.faults(Faults.NONE);
            if (failed) {
                nothingMustBeLeft();
            }
            return failed;
        }
    }

    @Test
    void ofTwoAtOnceOneIsEnough() {
        SimProcess first = started(world, "rc-init", "-bc", "/db", "-l", "/l", "/sc");
        SimProcess second = started(world, "rc-init", "-bc", "/db", "-l", "/l", "/sc");
        world.runUntil(() -> !first.isAlive() && !second.isAlive(), LIMIT_MS);
        assertThat(List.of(first.status(), second.status())).containsOnly(exited(0));
        mustBeWhole();
    }

    @Test
    void aScannerThatDiesIsNotWaitedFor() {
        world.faults(call -> {
            if (call.caller() == init && call.name().equals("poll") && scanner.isAlive()) {
                world.kill(scanner, Signal.KILL);
            }
            return Fault.NONE;
        });
        assertThat(init()).isEqualTo(exited(100));
        assertThat(init.output()).contains("fatal: the scanner of /sc is gone");
        nothingMustBeLeft();
    }
}
