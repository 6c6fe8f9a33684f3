package jinn.rc.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.kernel.Clock;
import jinn.rc.database.Atomic;
import jinn.value.Bug;

/**
 * Has services that are up read their settings anew: all at once, and nobody besides them. One that
 * is down has none in use: for that, asking is an error. Nothing is written, and nothing stopped.
 */
public final class Reload {

    private Reload() {
    }

    /** {@code up}: the services that are up. */
    public static Step begin(Plan plan, BitSet up, long nowMs) {
        BitSet running = new BitSet();
        boolean failed = false;
        List<Effect> effects = new ArrayList<>();
        long limitMs = plan.limitMs();
        if (limitMs > 0) {
            effects.add(new Effect.Arm(limitMs));
        }
        BitSet selection = plan.phases().getFirst().services();
        for (int i = selection.length() - 1; i >= 0; i--) {
            if (!selection.get(i)) {
                continue;
            }
            if (!up.get(i)) {
                failed = true;
                effects.add(new Effect.Tell(new Effect.NotReached(i, true, "it is down")));
                continue;
            }
            running.set(i);
            Atomic.Timeouts timeouts = plan.database().atomics().get(i).timeouts();
            long own = timeouts.upMs();
            effects.add(new Effect.Tell(new Effect.Begun(i, true)));
            effects.add(new Effect.Begin(i, true, own == 0 ? limitMs
                    : limitMs == 0 ? own : Math.min(own, limitMs)));
        }
        long endMs = limitMs == 0 ? Clock.NEVER : nowMs + limitMs;
        return after(new State(0, up, new BitSet(), running, new BitSet(), new BitSet(), failed,
                false, endMs), effects);
    }

    public static Step step(State state, Event event) {
        return switch (event) {
            case Event.Done(int service, long _) -> answered(state, service,
                    new Effect.Reached(service, true), state.failed());
            case Event.Failed(int service, String why, long _) -> answered(state, service,
                    new Effect.NotReached(service, true, why), true);
            case Event.Expired _ -> new Step(state, List.of(
                    new Effect.Tell(new Effect.TimedOut(state.running())),
                    new Effect.Exit(Machine.TIMED_OUT)));
            // All of it was begun: it is waited for.
            case Event.Interrupted _ -> new Step(state, List.of());
            case Event.Up _, Event.Settled _, Event.Fell _ ->
                throw new Bug("nothing goes up by a reload");
        };
    }

    private static Step answered(State state, int service, Effect.Note note, boolean failed) {
        BitSet running = (BitSet) state.running().clone();
        running.clear(service);
        return after(new State(0, state.up(), state.waiting(), running, state.settling(),
                state.missed(), failed, state.interrupted(), state.endMs()),
                List.of(new Effect.Tell(note)));
    }

    private static Step after(State state, List<Effect> effects) {
        List<Effect> all = new ArrayList<>(effects);
        if (state.running().isEmpty()) {
            all.add(new Effect.Exit(state.failed() ? Machine.FAILED : 0));
        }
        return new Step(state, all);
    }
}
