package jinn.loop;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/**
 * Turns a driver's machine until there is an exit code. The effects of a step are performed in
 * their order. What one of them answers is an event that is taken after all of them and before the
 * next wake; nothing is taken while something is performed.
 *
 * @param <E> the machine's events
 * @param <F> its effects
 */
public final class Reactor<E, F> {

    private static final int RUNNING = -1;

    private final Report report;
    private final Loop loop;
    private final Function<E, List<F>> step;
    private final Consumer<F> perform;
    private final Queue<E> events = new ArrayDeque<>();
    private boolean performing;
    private int exitCode = RUNNING;

    /**
     * Begins nothing yet.
     *
     * @param step has the machine take an event; what is to be done
     * @param perform does it
     */
    public Reactor(Report report, Loop loop, Function<E, List<F>> step, Consumer<F> perform) {
        this.report = report;
        this.loop = loop;
        this.step = step;
        this.perform = perform;
    }

    /** Returns the exit code. {@code wake} says by {@link #take} what a wake means. */
    public int run(Consumer<Wake> wake) {
        while (exitCode == RUNNING) {
            wake.accept(loop.next());
        }
        return exitCode;
    }

    /** Of an effect that is being performed, the answer. */
    public void take(E event) {
        events.add(event);
        if (performing) {
            return;
        }
        performing = true;
        @Nullable E next = events.poll();
        while (next != null) {
            step.apply(next).forEach(perform);
            next = events.poll();
        }
        performing = false;
    }

    /** Takes the deaths of all children that are dead, as long as there is no exit code. */
    public void reap(BiFunction<Pid, WaitStatus, E> died) {
        while (exitCode == RUNNING && report.kernel().processes().reap()
                instanceof Waited.Died(Pid pid, WaitStatus status)) {
            take(died.apply(pid, status));
        }
    }

    /** What is waiting is still taken, but no wake. */
    public void exit(int code) {
        exitCode = code;
    }

    /** The system does not let anybody wait. */
    public void pollFailed(Errno errno) {
        report.unable("wait for", "events", errno);
        exit(Fatal.SYSTEM);
    }
}
