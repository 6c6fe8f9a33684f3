package jinn.shutdown;

import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.system.Descendants;
import jinn.system.KillLadder;
import jinn.system.KillLadder.Rung;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;

/** Ends all descendants of a process but this one, also those that were reparented. */
public final class ProcessTree {

    private static final long LOOK_MS = 20;

    /** A killed process lives as long as the kernel takes to let go of it. */
    private static final long KILL_MS = 2000;

    /** The grace time there can be. */
    private static final long GRACE_MAX_MS = 300_000;

    private final Kernel kernel;
    private final Pid top;

    public ProcessTree(Kernel kernel, Pid top) {
        this.kernel = kernel;
        this.top = top;
    }

    /** TERM, and KILL once that time is over; false where a process survives both. */
    public boolean end(long graceMs) {
        long beginNs = kernel.clock().monotonicNs();
        long killNs = beginNs + Math.min(graceMs, GRACE_MAX_MS) * Clock.NANOS_PER_MS;
        KillLadder ladder = graceMs > 0 ? KillLadder.ASKING : KillLadder.SPARING;
        while (true) {
            List<Running> left = seeOrKillAll();
            long nowNs = kernel.clock().monotonicNs();
            KillLadder.Answer seen = (nowNs >= killNs ? ladder.to(Rung.KILL) : ladder).seen(left);
            if (seen.gone()) {
                return true;
            }
            if (nowNs >= killNs + KILL_MS * Clock.NANOS_PER_MS) {
                return false;
            }
            signal(seen.ask(), Signal.TERM);
            signal(seen.ask(), Signal.CONT);
            signal(seen.kill(), Signal.KILL);
            // What they start in order to exit cleanly is left alone until then.
            ladder = seen.next().to(Rung.SPARE);
            if (!left.isEmpty()) {
                kernel.poller().poll(new PollSet(), LOOK_MS);
            }
        }
    }

    private List<Running> seeOrKillAll() {
        return switch (processes().living()) {
            case Ok<List<Running>>(List<Running> living) -> below(living);
            // Below process 1 is everybody.
            case Failed<List<Running>> _ when top.equals(Pid.INIT) -> {
                processes().killAll(Signal.KILL);
                yield List.of();
            }
            case Failed<List<Running>>(Errno errno) -> throw Fatal.system("see", "who lives",
                    errno);
        };
    }

    private List<Running> below(List<Running> living) {
        List<Running> below = Descendants.below(top, living);
        below.removeIf(one -> one.pid().equals(processes().self()));
        return below;
    }

    private void signal(List<Running> who, Signal signal) {
        who.forEach(one -> processes().kill(one, signal));
    }

    private Processes processes() {
        return kernel.processes();
    }
}
