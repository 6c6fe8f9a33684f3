package jinn.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.system.Report;
import jinn.value.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody has all the turns. */
final class LoopTest {

    private static final int TURNS_MAX = 1000;

    private final World world = new World(1);

    @AfterEach
    void off() {
        world.close();
    }

    /** The exit code of a process that does that. */
    private int code(ToIntFunction<Kernel> main) {
        world.files().executable("/bin/main", "main");
        world.program("main", (kernel, _) -> main.applyAsInt(kernel));
        SimProcess process = world.start("/bin/main");
        world.runMs(60_000);
        return process.status().code();
    }

    /** Another signal comes while one is answered: 0 once another wake than theirs has come. */
    private static int flooded(Kernel kernel, Consumer<Loop> begin) {
        Loop loop = new Loop(kernel);
        loop.catching(List.of(Signal.USR1));
        kernel.processes().kill(kernel.processes().self(), Signal.USR1);
        for (int i = 0; i < TURNS_MAX; i++) {
            if (!(loop.next() instanceof Wake.Caught)) {
                return 0;
            }
            kernel.processes().kill(kernel.processes().self(), Signal.USR1);
            if (i == 0) {
                begin.accept(loop);
            }
        }
        return 1;
    }

    @Test
    void aFloodOfSignalsHoldsNoTimerUp() {
        assertThat(code(kernel -> flooded(kernel, loop -> loop.arm(0, 0)))).isZero();
    }

    @Test
    void aFloodOfSignalsHoldsNoDescriptorUp() {
        assertThat(code(kernel -> {
            Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
            new Report(kernel, "main").put(pipe.write(), "order");
            return flooded(kernel, loop -> loop.watch(pipe.read()));
        })).isZero();
    }
}
