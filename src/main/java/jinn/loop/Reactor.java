package jinn.loop;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/**
 * Turns a driver's machine until there is an exit code. The effects of a step are performed in
 * their order. What one of them answers is an event that is taken after all of them and before
 * whatever happens next; nothing is taken while something is performed. With an exit code all
 * ends: what still waits is dropped.
 *
 * @param <S> the machine's states
 * @param <E> its events
 * @param <F> its effects
 */
public final class Reactor<S, E, F> {

    private static final int RUNNING = -1;

    private final Report report;
    private final Loop loop;
    private final BiFunction<S, E, ? extends Turn<S, F>> step;
    private final Consumer<F> perform;
    private final Queue<E> events = new ArrayDeque<>();
    @SuppressWarnings("NullAway.Init")
    private S state;
    private boolean performing;
    private int exitCode = RUNNING;

    /**
     * Begins nothing yet.
     *
     * @param step has the machine take an event
     * @param perform does what the machine answers
     */
    public Reactor(Report report, Loop loop, BiFunction<S, E, ? extends Turn<S, F>> step,
            Consumer<F> perform) {
        this.report = report;
        this.loop = loop;
        this.step = step;
        this.perform = perform;
    }

    /** The first step, and what its effects answer. Before anything else. */
    public void begin(Turn<S, F> first) {
        performing = true;
        turn(first);
        takeAll();
    }

    /** Where the machine is; while effects are performed, the state to which they lead. */
    public S state() {
        return state;
    }

    /** Returns the exit code. {@code wake} says by {@link #take} what a wake means. */
    public int run(Consumer<Wake> wake) {
        while (isRunning()) {
            wake.accept(loop.next());
        }
        return exitCode;
    }

    /** Of an effect that is being performed, the answer. */
    public void take(E event) {
        events.add(event);
        if (!performing) {
            performing = true;
            takeAll();
        }
    }

    private void takeAll() {
        @Nullable E next = events.poll();
        while (next != null && isRunning()) {
            turn(step.apply(state, next));
            next = events.poll();
        }
        events.clear();
        performing = false;
    }

    private void turn(Turn<S, F> turn) {
        state = turn.next();
        turn.effects().forEach(perform);
    }

    /** Takes the deaths of all children that are dead, as long as there is no exit code. */
    public void reap(BiFunction<Pid, WaitStatus, E> died) {
        while (isRunning() && report.kernel().processes().reap()
                instanceof Waited.Died(Pid pid, WaitStatus status)) {
            take(died.apply(pid, status));
        }
    }

    /** Whether events wait, of an effect that is being performed or of those before it. */
    public boolean hasMore() {
        return !events.isEmpty();
    }

    public boolean isRunning() {
        return exitCode == RUNNING;
    }

    /** The effects of this step are still performed. */
    public void exit(int code) {
        exitCode = code;
    }

    /** The system does not let anybody wait. */
    public void pollFailed(Errno errno) {
        report.fatal(Fatal.system("wait for", "events", errno));
        exit(Fatal.SYSTEM);
    }
}
