package jinn.rc.longrun;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.control.StartFailure;
import jinn.kernel.Clock;
import jinn.manage.Seen;
import jinn.rc.longrun.State.Going;
import jinn.rc.longrun.State.Over;
import jinn.rc.longrun.State.Settling;

/**
 * Brings one longrun up or down, once. The letters are those of its supervisor; after an order,
 * what its files show counts as well.
 *
 * <pre>
 *  Going       up                                          down
 *  Given       ready: reached; up, and tells nothing: up   down and not wanted: reached
 *  u           tells nothing: up                           -
 *  U           tells: reached                              -
 *  d           -                                           -
 *  D           failed if nobody wants it a moment later    reached if nobody wants it
 *  O           failed                                      -
 *  f           failed, but where an earlier one has to end -
 *  x           failed                                      reached if it is down, else failed
 *  s           ordered again; failed if it lives already   ordered again
 *              and can be heard to be ready by nobody
 *  Lost        another supervisor has some seconds to come, else failed
 *  Expired     failed, if the time is over
 *
 *  Settling    d: it died; x, O: it fell, for good; D: it fell, and is started again if its
 *              supervisor wants it; the moment is over: settled, if it has not died
 * </pre>
 *
 * A service that tells nothing is up as soon as ./run runs, and whoever needs it need not wait. If
 * ./run dies within a moment it fell: its start was no success. It is left to its supervisor, which
 * tries it again and again, as many daemons need that until another one is there.
 *
 * <p>A supervisor that is killed leaves its child to the next one, which cannot hear whether that
 * child is ready: the pipe of it is gone. And the next one does not know that the service is
 * wanted: it is ordered again.
 */
public final class Machine {

    /** A shorter life is no start: who cannot run at all is dead by then. */
    static final long SETTLED_MS = 100;

    /** How long ./finish may take to say whether that was for good. */
    static final long VERDICT_MS = 5000;

    /** What was about to be started is, by then, or the order was read first. */
    static final long QUIET_MS = 100;

    /** A scanner starts another supervisor within a second, on a busy machine a little later. */
    static final long BACK_MS = 5000;

    private static final String NOT_DONE = "command exited 1: ";
    private static final String LATE = "command exited 99: ";
    private static final String UNABLE = "command exited 111: ";
    private static final String LEFT = "its supervisor left";

    private Machine() {
    }

    /** {@code supervised}: whether somebody takes orders; else he may still come. */
    public static Step begin(Goal goal, boolean supervised, long nowMs) {
        var going = new Going(goal, goal.limitMs() == 0 ? Clock.NEVER : nowMs + goal.limitMs(),
                Clock.NEVER, Clock.NEVER);
        return supervised ? Step.to(going, new Effect.Give(order(goal)))
                : Step.to(going.lost(nowMs + BACK_MS));
    }

    private static ServiceOrder order(Goal goal) {
        return goal.up() ? ServiceOrder.UP : ServiceOrder.DOWN;
    }

    public static Step step(State state, Event event) {
        return switch (state) {
            case Going going -> go(going, event);
            case Settling settling -> settle(settling, event);
            case Over over -> Step.to(over);
        };
    }

    private static Step go(Going going, Event event) {
        return switch (event) {
            case Event.Given(Seen seen, long nowMs) -> look(going, seen, nowMs);
            case Event.Refused(String _, boolean absent, long nowMs) when absent ->
                Step.to(going.lost(Math.min(going.lostMs(), nowMs + BACK_MS)));
            case Event.Refused(String why, boolean _, long _) -> failed(UNABLE + why);
            case Event.Heard(String letters, Seen seen, long nowMs) ->
                letters.isEmpty() ? looked(going, seen, nowMs)
                        : hear(going, letters, seen, nowMs);
            case Event.Lost(long nowMs) -> Step.to(going.lost(nowMs + BACK_MS));
            case Event.Cancelled _ -> failed("command crashed with signal 15: interrupted");
            case Event.Expired(long nowMs) -> expired(going, nowMs);
        };
    }

    private static Step failed(String why) {
        return Step.to(new Over(), new Effect.Failed(why));
    }

    private static Step reached() {
        return Step.to(new Over(), new Effect.Reached());
    }

    private static Step up(long nowMs) {
        return Step.to(new Settling("", nowMs + SETTLED_MS), new Effect.Up());
    }

    private static Step expired(Going going, long nowMs) {
        if (nowMs >= going.endMs()) {
            return failed(LATE + "not " + going.goal().text() + " within "
                    + going.goal().limitMs() + " ms, its "
                    + (going.goal().up() ? "timeout-up" : "timeout-down"));
        }
        if (nowMs >= going.lostMs()) {
            return failed(NOT_DONE + "it has no supervisor");
        }
        return nowMs < going.dueMs() ? Step.to(going)
                : Step.to(going.due(Clock.NEVER), new Effect.Look());
    }

    /** Right after the order: it may be there already. */
    private static Step look(Going going, Seen seen, long nowMs) {
        Goal goal = going.goal();
        if (!goal.up()) {
            return lookDown(going, seen, nowMs);
        }
        if (!seen.isUp()) {
            return Step.to(going);
        }
        if (goal.tells()) {
            return seen.isReady() ? reached() : Step.to(going);
        }
        return seen.isWanted() && seen.forMs() >= SETTLED_MS ? reached() : up(nowMs);
    }

    /** A supervisor tells nobody that it no longer wants what was down anyway: one looks again. */
    private static Step lookDown(Going going, Seen seen, long nowMs) {
        if (!seen.isDown()) {
            return Step.to(going.due(Clock.NEVER));
        }
        return seen.isWanted() ? Step.to(going.due(nowMs + QUIET_MS)) : reached();
    }

    private static Step looked(Going going, Seen seen, long nowMs) {
        if (!going.goal().up()) {
            return lookDown(going, seen, nowMs);
        }
        return seen.isDown() && !seen.isWanted()
                ? failed(NOT_DONE + "somebody else ordered it down") : Step.to(going);
    }

    /** One letter after the other, until one of them says something. */
    private static Step hear(Going first, String letters, Seen seen, long nowMs) {
        Step step = Step.to(first);
        for (int i = 0; i < letters.length(); i++) {
            if (step.next() instanceof Settling settling) {
                Step then = hear(settling, letters.substring(i), seen, nowMs);
                List<Effect> effects = new ArrayList<>(step.effects());
                effects.addAll(then.effects());
                return new Step(then.next(), effects);
            }
            if (!(step.next() instanceof Going going)) {
                return step;
            }
            Step next = going.goal().up() ? hearUp(going, letters.charAt(i), seen, nowMs)
                    : hearDown(going, letters.charAt(i), seen, nowMs);
            List<Effect> effects = new ArrayList<>(step.effects());
            effects.addAll(next.effects());
            step = new Step(next.next(), effects);
        }
        return step;
    }

    private static Step hearUp(Going going, char letter, Seen seen, long nowMs) {
        boolean tells = going.goal().tells();
        return switch (letter) {
            case 'u' -> tells ? Step.to(going.due(Clock.NEVER)) : up(nowMs);
            case 'U' -> tells ? reached() : Step.to(going);
            case 'D' -> Step.to(going.due(seen.isWanted() ? Clock.NEVER : nowMs + QUIET_MS));
            case 'O' -> failed(NOT_DONE + forGood(seen));
            case 'f' -> StartFailure.LOCKED.equals(seen.failure()) ? Step.to(going)
                    : failed(UNABLE + notStarted(seen));
            case 'x' -> failed(NOT_DONE + LEFT);
            case 's' -> tells && seen.isUp() && !seen.isReady()
                    ? failed(NOT_DONE + "its supervisor died, and the next one cannot hear "
                            + "whether it is ready")
                    : Step.to(going.lost(Clock.NEVER), new Effect.Give(ServiceOrder.UP));
            default -> Step.to(going);
        };
    }

    private static Step hearDown(Going going, char letter, Seen seen, long nowMs) {
        return switch (letter) {
            case 'D' -> seen.status() == null ? reached() : lookDown(going, seen, nowMs);
            case 'x' -> seen.isUp() ? failed(NOT_DONE + LEFT) : reached();
            case 's' -> Step.to(going.lost(Clock.NEVER), new Effect.Give(ServiceOrder.DOWN));
            default -> Step.to(going);
        };
    }

    private static String forGood(Seen seen) {
        return seen.failure() == null ? "it failed for good" : seen.failure();
    }

    private static String notStarted(Seen seen) {
        return "unable to start ./run" + (seen.failure() == null ? "" : ": " + seen.failure());
    }

    private static Step settle(Settling settling, Event event) {
        return switch (event) {
            case Event.Heard(String letters, Seen seen, long nowMs) ->
                hear(settling, letters, seen, nowMs);
            case Event.Expired(long nowMs) when nowMs < settling.nextMs() -> Step.to(settling);
            case Event.Cancelled _, Event.Expired _ -> settling.died().isEmpty()
                    ? Step.to(new Over(), new Effect.Settled()) : fell(settling.died(), false);
            case Event.Given _, Event.Refused _, Event.Lost _ -> Step.to(settling);
        };
    }

    private static Step fell(String how, boolean forGood) {
        return Step.to(new Over(),
                new Effect.Fell(NOT_DONE + "./run " + how + " at once", forGood));
    }

    private static Step hear(Settling first, String letters, Seen seen, long nowMs) {
        Settling settling = first;
        for (int i = 0; i < letters.length(); i++) {
            switch (letters.charAt(i)) {
                case 'd' -> settling = new Settling(seen.ending(), nowMs + VERDICT_MS);
                case 'O', 'x' -> {
                    return fell(seen.ending(), true);
                }
                case 'D' -> {
                    return fell(seen.ending(), !seen.isWanted());
                }
                default -> {
                    // It was up before, or another supervisor came.
                }
            }
        }
        return Step.to(settling);
    }
}
