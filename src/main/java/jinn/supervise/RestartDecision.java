package jinn.supervise;

import jinn.kernel.Clock;
import jinn.supervise.settings.Criticality;
import jinn.supervise.settings.Facts;
import jinn.supervise.settings.History;
import jinn.supervise.settings.RestartPolicy;
import jinn.supervise.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What the death of a ./run means for the next start, by the settings of the service.
 *
 * @param delayMs how long to wait at least, from the end of ./finish
 * @param failed whether it shall not be started again, as if ./finish had said so
 * @param criticality what it means for others that there is no next start
 * @param contained whether nothing of it may be left when its life is over
 */
record RestartDecision(long delayMs, boolean failed, Criticality criticality, boolean contained) {

    /** Without such settings. */
    static final RestartDecision AS_EVER = new RestartDecision(0, false, Criticality.NONE, false);

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int MIX_SHIFT = 20;

    /** Of a life that ends as any. */
    static RestartDecision of(Settings settings) {
        return new RestartDecision(0, false, settings.criticality(), settings.isContained());
    }

    /** That life is over: judged, and remembered. {@code limit} is null for none. */
    static State.Run on(State.Up up, History.@Nullable Limit limit, Facts facts) {
        Settings settings = facts.settings();
        long nowNs = facts.now().monotonicNs();
        State.Run run = up.run();
        History history = run.history().died(limit, nowNs);
        RestartDecision decision = of(settings);
        RestartPolicy policy = settings.restartPolicy();
        if (history.isTooMuchFor(limit)) {
            decision = decision.ofFailure();
        } else if (policy != null) {
            history = history.withInARow(policy.deathsInARow(history.inARow(),
                    (nowNs - run.startedNs()) / Clock.NANOS_PER_MS));
            decision = decision.withDelay(policy.delayMs(history.inARow(),
                    random(nowNs + up.status().pid())));
        }
        return run.judged(decision, history);
    }

    /** Services that died together, of the same cause, differ in the number of the process. */
    private static long random(long seed) {
        return seed * MIX >>> MIX_SHIFT;
    }

    RestartDecision ofFailure() {
        return new RestartDecision(delayMs, true, criticality, contained);
    }

    RestartDecision withDelay(long otherMs) {
        return new RestartDecision(otherMs, failed, criticality, contained);
    }

    boolean isLast() {
        return failed || criticality == Criticality.MAIN;
    }

    boolean endsTree() {
        return isLast() && criticality != Criticality.NONE;
    }
}
