package jinn.applet.flow;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Signal;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/** Children that are waited for: those of some numbers, or all where none are given. */
final class Children {

    private final Kernel kernel;
    private final List<Pid> wanted;
    private final boolean all;
    private final boolean one;
    private final @Nullable Pid last;
    private Waited.@Nullable Died first;
    private Waited.@Nullable Died lastWanted;

    /** {@code one}: the first of them to die will do. */
    Children(Kernel kernel, List<Pid> wanted, boolean one) {
        this.kernel = kernel;
        this.wanted = new ArrayList<>(wanted);
        this.all = wanted.isEmpty();
        this.last = all ? null : wanted.getLast();
        this.one = one;
    }

    /** Whether they died in that time; at once where there are none. */
    boolean await(long timeoutMs) {
        Fd deaths = kernel.signals().catching(List.of(Signal.CHLD))
                .orFatal("wait for", "signals");
        long end = kernel.clock().deadlineNs(timeoutMs);
        while (!reapAll()) {
            long left = Clock.msUp(end - kernel.clock().monotonicNs());
            if (timeoutMs >= 0 && left <= 0) {
                return false;
            }
            PollSet set = new PollSet();
            set.add(deaths, false);
            kernel.poller().poll(set, timeoutMs < 0 ? Poller.FOREVER : left)
                    .orFatal("wait for", "children");
            drain(deaths);
        }
        return true;
    }

    private void drain(Fd deaths) {
        Result<Signal> next;
        do {
            next = kernel.signals().next(deaths);
        } while (next.isOk());
    }

    private boolean reapAll() {
        while (true) {
            switch (kernel.processes().reap()) {
                case Waited.NoChildren _ -> {
                    return true;
                }
                case Waited.AllAlive _ -> {
                    return !all && wanted.isEmpty();
                }
                case Waited.Died died -> {
                    if (counts(died) && one) {
                        return true;
                    }
                }
            }
        }
    }

    private boolean counts(Waited.Died died) {
        boolean counts = all || wanted.remove(died.pid());
        first = counts && first == null ? died : first;
        lastWanted = died.pid().equals(last) ? died : lastWanted;
        return counts;
    }

    /** The one that died first; null where none did. */
    Waited.@Nullable Died first() {
        return first;
    }

    /** The last one of those that are waited for; null where it did not die. */
    Waited.@Nullable Died lastWanted() {
        return lastWanted;
    }
}
