package jinn.loop;

import java.util.Arrays;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What a driver waits with. Wakes come one at a time, in rounds: descriptors watched before the
 * signals, then signals, then the other descriptors, then timers that are due. A round in which a
 * signal came ends with it, unless the one before did: a supervisor learns of a death before it
 * reads an order, and it reads an order that was there already before it starts anew what died.
 * However fast signals come, the others have a turn: anybody's orphans die as process 1's.
 */
public final class Loop {

    /** Timers are numbered from 0; a driver names its own. */
    public static final int TIMERS_MAX = 16;

    /** In a round: as many as there are. More of the same came while they were answered. */
    static final int SIGNALS_MAX = 64;

    private static final long OFF = Long.MAX_VALUE;

    private final Kernel kernel;
    private final PollSet set = new PollSet();
    private final long[] deadlinesNs = new long[TIMERS_MAX];
    private Fd signals = new Fd(-1);
    private int signalsSeen;

    /** The last round ended with its signals. */
    private boolean cutShort;
    private int next;

    public Loop(Kernel kernel) {
        this.kernel = kernel;
        Arrays.fill(deadlinesNs, OFF);
    }

    /** From now on these arrive as wakes and have no other effect; what is watched already is
     * told of before them. Fatal where the system refuses. */
    public void catching(List<Signal> wanted) {
        signals = kernel.signals().catching(wanted).orFatal("catch", "signals");
        set.add(signals, false);
    }

    public void watch(Fd fd) {
        set.add(fd, false);
    }

    public void watchWriting(Fd fd) {
        set.add(fd, true);
    }

    public void unwatch(Fd fd) {
        set.remove(fd);
        next = 0;
    }

    public void arm(int timer, long delayMs) {
        deadlinesNs[timer] = kernel.clock().deadlineNs(delayMs);
    }

    public void disarm(int timer) {
        deadlinesNs[timer] = OFF;
    }

    /** Waits for the next wake. */
    public Wake next() {
        while (true) {
            Wake wake = pending();
            if (wake != null) {
                return wake;
            }
            Result<Result.Done> polled = kernel.poller().poll(set, timeoutMs());
            if (polled instanceof Failed<Result.Done>(Errno errno) && errno != Errno.EINTR) {
                return new Wake.PollFailed(errno);
            }
            next = 0;
            cutShort = endsWithSignals();
            signalsSeen = 0;
        }
    }

    private boolean endsWithSignals() {
        return signalsSeen > 0 && !cutShort;
    }

    private @Nullable Wake pending() {
        while (next < set.size()) {
            int index = next;
            boolean ready = set.isReady(index);
            if (ready && set.fd(index).equals(signals) && signalsSeen < SIGNALS_MAX) {
                switch (kernel.signals().next(signals)) {
                    case Ok<Signal>(Signal signal) -> {
                        signalsSeen++;
                        return new Wake.Caught(signal);
                    }
                    case Failed<Signal>(Errno errno) when errno != Errno.EAGAIN -> {
                        return new Wake.PollFailed(errno);
                    }
                    case Failed<Signal> _ -> {
                    }
                }
            }
            set.setReady(index, false);
            next++;
            if (ready && !endsWithSignals() && !set.fd(index).equals(signals)) {
                return new Wake.Ready(set.fd(index));
            }
        }
        int due = endsWithSignals() ? -1 : dueTimer();
        if (due < 0) {
            return null;
        }
        disarm(due);
        return new Wake.Expired(due);
    }

    private int dueTimer() {
        long nowNs = 0;
        for (int i = 0; i < TIMERS_MAX; i++) {
            if (deadlinesNs[i] != OFF) {
                nowNs = nowNs == 0 ? kernel.clock().monotonicNs() : nowNs;
                if (deadlinesNs[i] <= nowNs) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Rounded up: a wake a little late is right, one a little early would come twice. */
    private long timeoutMs() {
        long first = OFF;
        for (long deadline : deadlinesNs) {
            first = Math.min(first, deadline);
        }
        if (first == OFF) {
            return Poller.FOREVER;
        }
        long leftNs = first - kernel.clock().monotonicNs();
        return leftNs <= 0 ? 0 : Clock.msUp(leftNs);
    }
}
