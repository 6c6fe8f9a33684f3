package jinn.rc.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jinn.kernel.Kernel;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Links;
import jinn.rc.database.Atomic.Longrun;
import jinn.rc.database.Atomic.Timeouts;
import jinn.rc.database.Database;
import jinn.rc.database.RecordLock.Way;
import jinn.rc.graph.Graph;
import jinn.sim.Faults;
import jinn.sim.World;
import jinn.value.Errno;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

/** The live directory, on the simulated machine. */
final class LiveDirectoryTest {

    private static final LiveDirectory LIVE = LiveDirectory.of("/live/");
    private static final Database TWO = new Database(List.of(longrun("a"), longrun("b")),
            List.of());
    private static final LiveState NEW = new LiveState(2, Graph.set(1), Graph.set(0, 1));

    private static Atomic longrun(String name) {
        return new Atomic(name, 0, Timeouts.NONE, Links.NONE, Longrun.ALONE);
    }

    private static World world() {
        World world = new World(1);
        world.files().devices().directory("/live/servicedirs/a").file("/live/state", "\0\0")
                .file("/live/lock", "");
        return world;
    }

    /** What it throws, or nothing. */
    private static String run(World world, Consumer<Kernel> body) {
        List<String> thrown = new ArrayList<>();
        world.program("body", (kernel, _) -> {
            try {
                body.accept(kernel);
            } catch (Fatal fatal) {
                thrown.add(fatal.code() + " " + fatal.getMessage());
            }
            return 0;
        });
        world.files().executable("/body", "body");
        world.start("/body");
        world.runToEnd(1000);
        return String.join("", thrown);
    }

    @Test
    void theStateIsWrittenForEverybodyToRead() {
        try (World world = world()) {
            List<LiveState> read = new ArrayList<>();
            assertThat(run(world, kernel -> {
                kernel.files().setUmask(077);
                LIVE.writeState(kernel.files(), NEW).orFatal("write", "it");
                read.add(LIVE.readState(kernel.files(), TWO));
                assertThat(kernel.files().info("/live/state").orFatal("stat", "it").permissions())
                        .isEqualTo(0644);
                assertThat(kernel.files().setUmask(0)).isEqualTo(077);
            })).isEmpty();
            assertThat(read).containsExactly(NEW);
        }
    }

    @Test
    void whoeverIsKilledWhileWritingLeavesOneStateOrTheOther() {
        boolean[] written = {false};
        int n = 0;
        while (!written[0]) {
            n++;
            try (World world = world()) {
                world.faults(Faults.killAtNth(_ -> true, n));
                run(world, kernel -> {
                    LIVE.writeState(kernel.files(), NEW).orFatal("write", "it");
                    written[0] = true;
                });
                assertThat(world.files().text("/live/state")).isIn("\0\0", "\2\3");
            }
        }
        assertThat(n).isGreaterThan(4);
    }

    @Test
    void aStateThatCannotBeWrittenStaysAsItWas() {
        for (String call : List.of("open", "write", "rename")) {
            try (World world = world()) {
                world.faults(Faults.failNth(c -> c.name().equals(call), 1, Errno.ENOSPC));
                assertThat(run(world, kernel -> LIVE.writeState(kernel.files(), NEW)
                        .orFatal("write", "it"))).startsWith("111 unable to write it");
                assertThat(world.files().text("/live/state")).isEqualTo("\0\0");
                assertThat(world.files().names("/live")).doesNotContain("state.new");
            }
        }
    }

    @Test
    void aStateOfAnotherSetIsToldOf() {
        for (String bytes : new String[] {"\0", "\0\0\0", "\0\7"}) {
            try (World world = world()) {
                world.files().file("/live/state", bytes);
                assertThat(run(world, kernel -> LIVE.readState(kernel.files(), TWO)))
                        .startsWith("4 invalid state /live/state");
            }
        }
        try (World world = world()) {
            world.files().remove("/live/state");
            assertThat(run(world, kernel -> LIVE.readState(kernel.files(), TWO)))
                    .startsWith("111 unable to read /live/state");
        }
    }

    @Test
    void aDownFileComesAndGoes() {
        try (World world = world()) {
            assertThat(run(world, kernel -> {
                LIVE.setDown(kernel.files(), "a", false).orFatal("remove", "none");
                LIVE.setDown(kernel.files(), "a", true).orFatal("make", "it");
                LIVE.setDown(kernel.files(), "a", true).orFatal("make", "it again");
                assertThat(world.files().exists("/live/servicedirs/a/down")).isTrue();
                LIVE.setDown(kernel.files(), "a", false).orFatal("remove", "it");
            })).isEmpty();
            assertThat(world.files().exists("/live/servicedirs/a/down")).isFalse();
        }
    }

    private static String locked(World world, Way way) {
        world.files().remove("/live/lock");
        return run(world, kernel -> LIVE.take(kernel.files(), way, false));
    }

    @Test
    void whoIsAloneMakesTheLock() {
        try (World world = world()) {
            assertThat(locked(world, Way.EXCLUSIVE)).isEmpty();
            assertThat(world.files().permissions("/live/lock")).isEqualTo(0644);
        }
    }

    @Test
    void whoSharesTheLockDoesNotMakeIt() {
        try (World world = world()) {
            assertThat(locked(world, Way.SHARED)).startsWith("111 unable to open /live/lock");
            assertThat(world.files().exists("/live/lock")).isFalse();
        }
    }
}
