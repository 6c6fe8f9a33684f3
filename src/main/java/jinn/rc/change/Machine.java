package jinn.rc.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jinn.kernel.Clock;
import jinn.rc.change.Plan.Phase;
import jinn.rc.database.Atomic;
import jinn.rc.graph.Graph;

/**
 * Carries out a plan: whatever can be begun is begun at once, and everything else as soon as what
 * has to be before it is.
 *
 * <pre>
 *   of a service that waits, in a phase        up                        down
 *   --------------------------------------------------------------------------------------------
 *   hard: have to be there, else it is skipped what it needs             who needs it
 *   soft: have to be answered, if in the phase what it wants, and what   who wants it, and who
 *                                              it comes after            comes after it
 *
 *   waiting  -- where it should be -------------------------------> passed
 *            -- essential, and to go down unforced ---------------> missed (Kept; no failure)
 *            -- a hard one of its own was missed -----------------> missed (Skipped)
 *            -- hard ones passed, soft ones answered -- Begin ----> running
 *   running  -- Done -- Record -----------------------------------> passed
 *            -- Up -- Record, which frees those behind it --------> passed, and settling
 *            -- Failed -- a longrun: OrderDown -------------------> missed, exit 1 in the end
 *   settling -- Settled ------------------------------------------> passed
 *            -- Fell, to be started again ------------------------> passed, exit 1 in the end
 *            -- Fell, for good -- Record -------------------------> missed, exit 1 in the end
 *
 *   Interrupted: nothing more is begun, longruns are cancelled, scripts waited for: their result is
 *                written. Exit 1 where something was left undone.
 *   Expired:     exit 2 at once.
 * </pre>
 *
 * <p>A phase is over when nothing runs or settles: whatever waited was begun or missed, for there
 * is no cycle. A longrun that failed to go down is ordered down once more: its supervisor is not to
 * start it again when it ends after all.
 */
public final class Machine {

    static final int FAILED = 1;
    static final int TIMED_OUT = 2;

    private Machine() {
    }

    /** {@code up}: the services that are up. */
    public static Step begin(Plan plan, BitSet up, long nowMs) {
        long endMs = plan.limitMs() == 0 ? Clock.NEVER : nowMs + plan.limitMs();
        var turn = new Turning(plan, new State(0, up, plan.phases().getFirst().services(),
                new BitSet(), new BitSet(), new BitSet(), false, false, endMs), nowMs);
        if (plan.limitMs() > 0) {
            turn.effects.add(new Effect.Arm(plan.limitMs()));
        }
        turn.tell(new Effect.Phase(turn.phase().up()));
        return turn.done();
    }

    public static Step step(Plan plan, State state, Event event) {
        var turn = new Turning(plan, state, event.nowMs());
        switch (event) {
            case Event.Done(int service, long _) -> turn.reached(service);
            case Event.Up(int service, long _) -> turn.up(service);
            case Event.Settled(int service, long _) -> {
                turn.settling.clear(service);
                turn.tell(new Effect.Reached(service, true));
            }
            case Event.Fell(int service, String why, boolean forGood, long _) ->
                turn.fell(service, why, forGood);
            case Event.Failed(int service, String why, long _) -> turn.notReached(service, why);
            case Event.Interrupted _ -> turn.interrupt();
            case Event.Expired _ -> {
                return turn.expire();
            }
        }
        return turn.done();
    }

    /** One step, as it is made. */
    private static final class Turning {

        private final Plan plan;
        private final long nowMs;
        private final long endMs;
        private final List<Effect> effects = new ArrayList<>();
        private final BitSet up;
        private int phase;
        private BitSet waiting;
        private BitSet running;
        private BitSet settling;
        private BitSet missed;
        private boolean failed;
        private boolean interrupted;

        Turning(Plan plan, State state, long nowMs) {
            this.plan = plan;
            this.nowMs = nowMs;
            endMs = state.endMs();
            phase = state.phase();
            up = copy(state.up());
            waiting = copy(state.waiting());
            running = copy(state.running());
            settling = copy(state.settling());
            missed = copy(state.missed());
            failed = state.failed();
            interrupted = state.interrupted();
        }

        private static BitSet copy(BitSet set) {
            return (BitSet) set.clone();
        }

        private Phase phase() {
            return plan.phases().get(phase);
        }

        private boolean isLast() {
            return phase + 1 == plan.phases().size();
        }

        void tell(Effect.Note note) {
            effects.add(new Effect.Tell(note));
        }

        private Atomic atomic(int service) {
            return plan.database().atomics().get(service);
        }

        void reached(int service) {
            running.clear(service);
            up.set(service, phase().up());
            effects.add(new Effect.Record(service, phase().up()));
            tell(new Effect.Reached(service, phase().up()));
        }

        void up(int service) {
            running.clear(service);
            settling.set(service);
            up.set(service);
            effects.add(new Effect.Record(service, true));
        }

        void fell(int service, String why, boolean forGood) {
            settling.clear(service);
            failed = true;
            tell(new Effect.Fallen(service, why, forGood));
            if (forGood) {
                missed.set(service);
                up.clear(service);
                effects.add(new Effect.Record(service, false));
            }
        }

        void notReached(int service, String why) {
            running.clear(service);
            missed.set(service);
            failed = true;
            tell(new Effect.NotReached(service, phase().up(), why));
            if (atomic(service).isLongrun()) {
                effects.add(new Effect.OrderDown(service));
            }
        }

        void interrupt() {
            BitSet begun = copy(running);
            begun.or(settling);
            for (int service : Graph.numbers(interrupted ? new BitSet() : begun)) {
                if (atomic(service).isLongrun()) {
                    effects.add(new Effect.Cancel(service));
                }
            }
            interrupted = true;
        }

        /** Where only a moment is awaited, for what is up, all that was asked is reached. */
        Step expire() {
            boolean reached = running.isEmpty() && waiting.isEmpty() && isLast();
            if (!reached) {
                tell(new Effect.TimedOut(running));
                effects.add(new Effect.Exit(TIMED_OUT));
                return step();
            }
            for (int service : Graph.numbers(settling)) {
                tell(new Effect.Reached(service, true));
            }
            settling.clear();
            return done();
        }

        /** Goes on until something has to be waited for. */
        Step done() {
            goOn();
            while (isOver() && waiting.isEmpty() && !failed && !interrupted && !isLast()) {
                phase++;
                waiting = copy(phase().services());
                missed = new BitSet();
                tell(new Effect.Phase(phase().up()));
                goOn();
            }
            if (isOver()) {
                boolean undone = !waiting.isEmpty() || !isLast();
                effects.add(new Effect.Exit(failed || undone ? FAILED : 0));
            }
            return step();
        }

        private boolean isOver() {
            return running.isEmpty() && settling.isEmpty();
        }

        Step step() {
            return new Step(new State(phase, up, waiting, running, settling, missed, failed,
                    interrupted, endMs), effects);
        }

        /** What is settled without waiting may free others: until nothing changes any more. */
        private void goOn() {
            boolean changed = !interrupted;
            while (changed) {
                changed = false;
                for (int i = waiting.length() - 1; i >= 0; i--) {
                    changed |= waiting.get(i) && settle(i);
                }
            }
        }

        /** Whether it waits no longer. */
        private boolean settle(int service) {
            for (int other : phase().hard().targets(service)) {
                if (missed.get(other)) {
                    miss(service, new Effect.Skipped(service, phase().up(), other));
                    return true;
                }
            }
            if (!mayBegin(service)) {
                return false;
            }
            if (up.get(service) == phase().up()) {
                waiting.clear(service);
                tell(new Effect.Already(service, phase().up()));
            } else if (!phase().up() && atomic(service).isEssential() && !plan.forced()) {
                miss(service, new Effect.Kept(service));
            } else {
                begin(service);
            }
            return true;
        }

        /** The closure of the selection holds all that is hard; of what is soft, it may not. */
        private boolean mayBegin(int service) {
            for (int other : phase().hard().targets(service)) {
                if (isOpen(other) || !phase().services().get(other)) {
                    return false;
                }
            }
            for (int other : phase().soft().targets(service)) {
                if (isOpen(other)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isOpen(int service) {
            return waiting.get(service) || running.get(service);
        }

        private void miss(int service, Effect.Note why) {
            waiting.clear(service);
            missed.set(service);
            tell(why);
        }

        private void begin(int service) {
            waiting.clear(service);
            running.set(service);
            tell(new Effect.Begun(service, phase().up()));
            Atomic.Timeouts timeouts = atomic(service).timeouts();
            long own = phase().up() ? timeouts.upMs() : timeouts.downMs();
            long left = endMs == Clock.NEVER ? 0 : Math.max(1, endMs - nowMs);
            long limitMs = own == 0 ? left : left == 0 ? own : Math.min(own, left);
            effects.add(new Effect.Begin(service, phase().up(), limitMs));
        }
    }
}
