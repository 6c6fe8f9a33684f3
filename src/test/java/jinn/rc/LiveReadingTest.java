package jinn.rc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jinn.rc.graph.Graph;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveReading;
import jinn.sim.Fault;
import jinn.sim.World;
import jinn.value.Fatal;
import org.junit.jupiter.api.Test;

/** A live directory that is read while others change it. */
final class LiveReadingTest {

    private final World world = new World(1);

    private static String database() {
        try (Compiled compiled = new Compiled()) {
            compiled.longrun("a");
            assertThat(compiled.run()).as(compiled.said()).isZero();
            return compiled.files.text("/db/db");
        }
    }

    /** Reads /l, which leads to /one; that goes when its state is opened. */
    private List<Object> read(boolean updated) {
        List<Object> read = new ArrayList<>();
        world.program("reader", (kernel, _) -> {
            try {
                read.add(LiveReading.of(kernel, LiveDirectory.of("/l/"), false));
            } catch (Fatal fatal) {
                read.add(fatal.code() + " " + fatal.getMessage());
            }
            return 0;
        });
        world.files().devices().executable("/reader", "reader").file("/db/db", database())
                .file("/db/lock", "").symlink("one", "/l");
        for (String name : List.of("one", "two")) {
            world.files().file("/" + name + "/state", name.equals("one") ? "\0\0\0" : "\1\0\1")
                    .symlink("/db", "/" + name + "/compiled");
        }
        world.faults(call -> {
            if (call.name().equals("open") && call.arguments().contains("/one/state")) {
                world.files().remove("/one/state");
                if (updated) {
                    world.files().symlink("two", "/l");
                }
            }
            return Fault.NONE;
        });
        world.start("/reader");
        world.runToEnd(1000);
        world.close();
        return read;
    }

    @Test
    void afterAnUpdateTheNewOneIsRead() {
        assertThat(read(true)).singleElement().isInstanceOfSatisfying(LiveReading.class, one -> {
            assertThat(one.directory().path()).isEqualTo("/two");
            assertThat(one.state().up()).isEqualTo(Graph.set(0, 2));
        });
    }

    @Test
    void whatIsMissingWithoutAnUpdateIsToldOf() {
        assertThat(read(false)).singleElement().asString()
                .startsWith("111 unable to read /one/state");
    }
}
