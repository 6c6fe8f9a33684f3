package jinn.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Lets exactly one process run at a time. Each has a thread of its own; a baton goes from one to
 * the next at kernel calls only, so that nothing in this package needs a lock and a seed decides
 * everything. Time stands still while anybody can run, but for some microseconds a call; when
 * nobody can, it jumps to the earliest deadline.
 */
final class Scheduler {

    private static final int CALL_NS_MAX = 20_000;
    private static final int SWITCH_ONE_IN = 4;

    private final Random random;
    private final List<SimProcess> threads = new ArrayList<>();
    private final Semaphore driver = new Semaphore(0);
    private long nowNs = 1_000_000_000L;
    private long untilNs;
    private BooleanSupplier isDone;
    private boolean idle;

    Scheduler(long seed) {
        random = Chance.of(seed);
    }

    long nowNs() {
        return nowNs;
    }

    /** A number below {@code bound} that the seed decides. */
    int random(int bound) {
        return random.nextInt(bound);
    }

    void add(SimProcess process) {
        threads.add(process);
    }

    /**
     * Runs the processes until that is so, or that time has come, or nothing can ever happen.
     * Called by the test, which holds the baton whenever this is not running.
     */
    void run(long limitNs, BooleanSupplier done) {
        untilNs = limitNs;
        isDone = done;
        idle = false;
        hand(pick());
        driver.acquireUninterruptibly();
    }

    /** Where nobody has anything to do until then. */
    void skipTo(long ns) {
        nowNs = Math.max(nowNs, ns);
    }

    /** Lets every thread unwind. */
    void drain() {
        run(Long.MAX_VALUE, threads::isEmpty);
    }

    /** Whether the last run ended because nothing could ever happen any more. */
    boolean isIdle() {
        return idle;
    }

    /** A kernel call takes a little time, and somebody else may come first. */
    void tick(SimProcess self) {
        nowNs += 1 + random.nextInt(CALL_NS_MAX);
        if (random.nextInt(SWITCH_ONE_IN) == 0) {
            letOthersRun(self);
        }
    }

    /** Lets others run until it is this process's turn again. */
    void letOthersRun(SimProcess self) {
        SimProcess next = pick();
        if (next != self) {
            hand(next);
            self.takeBaton();
        }
    }

    /** The last act of a thread. */
    void ended(SimProcess self) {
        threads.remove(self);
        hand(pick());
    }

    private void hand(SimProcess next) {
        if (next == null) {
            driver.release();
        } else {
            next.giveBaton();
        }
    }

    /** Null where it is the test's turn. */
    private SimProcess pick() {
        while (!isDone.getAsBoolean() && nowNs < untilNs) {
            SimProcess next = pickRunnable();
            if (next != null) {
                return next;
            }
            long deadline = earliestDeadline();
            if (deadline == SimProcess.NEVER) {
                idle = true;
                return null;
            }
            nowNs = Math.min(Math.max(nowNs, deadline), untilNs);
        }
        return null;
    }

    private SimProcess pickRunnable() {
        SimProcess chosen = null;
        int runnable = 0;
        for (SimProcess process : threads) {
            if (process.isRunnable(nowNs)) {
                runnable++;
                chosen = random.nextInt(runnable) == 0 ? process : chosen;
            }
        }
        return chosen;
    }

    private long earliestDeadline() {
        long earliest = SimProcess.NEVER;
        for (SimProcess process : threads) {
            earliest = Math.min(earliest, process.deadlineNs());
        }
        return earliest;
    }
}
