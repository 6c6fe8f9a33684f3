package jinn.walk;

import java.util.function.Consumer;
import java.util.function.Predicate;
import jinn.kernel.Kernel;
import jinn.sim.Fault;
import jinn.sim.Faults;
import jinn.sim.Layout;
import jinn.sim.World;
import jinn.value.FileInfo;

/** A simulated machine on which one program walks, and somebody who changes trees meanwhile. */
final class Grove implements AutoCloseable {

    final World world = new World(1);
    final Layout files = world.files();
    private Consumer<Kernel> work = _ -> {
    };

    Grove() {
        world.program("walker", (kernel, _) -> {
            work.accept(kernel);
            return 0;
        });
        files.devices().executable("/walker", "walker");
    }

    /** Just before the first call that matches, this happens. */
    void meanwhile(Predicate<Faults.Call> matching, Runnable change) {
        boolean[] done = {false};
        world.faults(call -> {
            if (!done[0] && matching.test(call)) {
                done[0] = true;
                change.run();
            }
            return Fault.NONE;
        });
    }

    /** A call of that name about a file of that name. */
    static Predicate<Faults.Call> call(String name, String file) {
        return call -> call.name().equals(name) && call.arguments().contains(file);
    }

    void run(Consumer<Kernel> wanted) {
        work = wanted;
        world.start("/walker");
        world.runToEnd(600_000);
    }

    /** What the kernel says of a file, after all has been done. */
    static FileInfo info(Kernel kernel, String path) {
        return kernel.files().linkInfo(path).orFatal("stat", path);
    }

    @Override
    public void close() {
        world.close();
    }
}
