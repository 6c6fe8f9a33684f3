package jinn.applet.readiness;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.option.Options;
import jinn.value.Child;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * A process that stays beside the program that its parent becomes: this program again, as an
 * applet, told by an option of its own what to do. It ends with the one beside which it is.
 */
final class Companion {

    private static final int LOOK_MS = 1000;
    private static final int LOOK_TIMER = 0;
    private static final int END_TIMER = 1;

    private final Kernel kernel;
    private final Pid other;
    private final Loop loop;
    private final @Nullable Fd death;

    /** {@code other} is who is waited for, beside a descriptor. */
    Companion(Kernel kernel, Pid other) {
        this.kernel = kernel;
        this.other = other;
        loop = new Loop(kernel);
        death = kernel.processes().watch(other) instanceof Ok<Fd>(Fd fd) ? fd : null;
    }

    /** Leaves one behind; a detached one is not this process's child. */
    static void leave(Kernel kernel, String name, List<String> words, boolean detached) {
        Pid child = kernel.processes()
                .spawn(Child.onItsOwn(List.of(), new Child.Enter(name, words, "jinn " + name)))
                .orFatal("spawn", "a process to stay beside the program");
        if (detached) {
            kernel.processes().await(child).orFatal("wait for", "process " + child.number());
        }
    }

    /**
     * What a detached one does first: it leaves another behind, with all its options and {@code
     * -f}, which is nobody's child once this process has ended. Returns this one's exit code.
     */
    static int leaveAgain(Kernel kernel, String name, Options options) {
        List<String> words = new ArrayList<>(List.of("-f"));
        for (Options.Given given : options.all()) {
            words.add("-" + given.letter() + given.value());
        }
        leave(kernel, name, words, false);
        return 0;
    }

    /** What a wait came to. */
    enum Outcome {
        READY, OTHER_DIED, TIMED_OUT
    }

    /** Begins to watch a descriptor, for so long; 0 is for ever. */
    void begin(Fd fd, long timeoutMs) {
        loop.watch(fd);
        if (death != null) {
            loop.watch(death);
        } else {
            loop.arm(LOOK_TIMER, LOOK_MS);
        }
        if (timeoutMs > 0) {
            loop.arm(END_TIMER, timeoutMs);
        }
    }

    /** Until the descriptor is ready. What it holds is more than that the other has died. */
    Outcome await(Fd fd) {
        while (true) {
            switch (loop.next()) {
                case Wake.Ready(Fd ready) when ready.equals(fd) -> {
                    return Outcome.READY;
                }
                case Wake.Expired(int timer) when timer == END_TIMER -> {
                    return Outcome.TIMED_OUT;
                }
                case Wake.Expired _ -> {
                    if (!kernel.processes().exists(other)) {
                        return Outcome.OTHER_DIED;
                    }
                    loop.arm(LOOK_TIMER, LOOK_MS);
                }
                case Wake.Ready _, Wake.PollFailed _ -> {
                    return Outcome.OTHER_DIED;
                }
                case Wake.Caught _ -> {
                }
            }
        }
    }
}
