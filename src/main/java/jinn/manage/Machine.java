package jinn.manage;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder;
import jinn.kernel.Clock;
import jinn.manage.Service.Life;
import jinn.manage.Service.Over;
import jinn.manage.Service.Waiting;
import jinn.manage.State.Request;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of services, what they said, what is still waited for, and when it is over. Each
 * service is waited for by itself; the letters are those of its supervisor.
 *
 * <pre>
 *      start, restart                                       stop
 *  u   up: counts if it lives for a second, or tells        -
 *      its readiness itself
 *  U   reached                                              -
 *  d   a death; the fifth is too many                       -
 *  D   failed if a moment later nobody wants it any more    reached
 *  f   failed, but where an earlier instance has to end     -
 *  O   failed                                               -
 *  x   failed                                               reached if it is down, else failed
 *  s   another supervisor: what it does not know is ordered again
 *  lost  another supervisor has some seconds to come, else failed
 * </pre>
 *
 * Of a restart, only a life of ./run counts that began after the order. A supervisor tells nobody
 * that it no longer wants a service that was down anyway: there one looks, a moment later.
 */
public final class Machine {

    static final int DEATHS_MAX = 5;

    /** A shorter life is no start; a supervisor itself waits so long between two of them. */
    static final long SETTLED_MS = 1000;

    /** What was about to be started is, by then, or the order was read first. */
    static final long QUIET_MS = 200;

    /** A scanner starts another supervisor within a second, on a busy machine a little later. */
    static final long BACK_MS = 5000;

    private static final int NOT_REACHED = 1;
    private static final int SIGNALLED = 128;

    private Machine() {
    }

    /**
     * A service as it was found.
     *
     * @param refused why nothing can be asked of it; empty where something can
     * @param begins whether its supervisor has only begun, and will tell when it takes orders
     */
    public record Opening(Subject subject, Seen seen, String refused, boolean begins) {
    }

    public static Step begin(Request request, List<Opening> openings, long nowMs) {
        List<Service> services = new ArrayList<>();
        for (Opening one : openings) {
            services.add(new Over(one.subject, false));
        }
        long endMs = request.limitMs() == 0 ? Clock.NEVER : nowMs + request.limitMs();
        var turn = new Turn(new State(request, services, endMs), nowMs);
        for (int i = 0; i < openings.size(); i++) {
            Opening one = openings.get(i);
            if (!one.refused.isEmpty()) {
                turn.over(i, one.subject, Outcome.failed(request.wish(), one.refused));
            } else {
                turn.open(i, one);
            }
        }
        return turn.done();
    }

    public static Step step(State state, Event event) {
        var turn = new Turn(state, event.nowMs());
        switch (event) {
            case Event.Given(int place, long _) -> turn.given(place);
            case Event.Refused(int place, String why, long _) -> {
                if (state.services().get(place) instanceof Waiting one) {
                    turn.over(place, one.subject(), Outcome.failed(turn.wish(), why));
                }
            }
            case Event.Heard(int place, String letters, Seen seen, long _) -> {
                if (state.services().get(place) instanceof Waiting one) {
                    turn.heard(place, one.seeing(seen), letters);
                }
            }
            case Event.Lost(int place, long nowMs) -> {
                if (state.services().get(place) instanceof Waiting one) {
                    turn.keep(place, one.lost(nowMs + BACK_MS));
                }
            }
            case Event.Expired _ -> turn.expired();
            case Event.Interrupted(var signal, long _) -> {
                return new Step(state, List.of(new Effect.Exit(SIGNALLED + signal.number())));
            }
        }
        return turn.done();
    }

    /** One step, as it is made. */
    private static final class Turn {

        private final long nowMs;
        private final List<Effect> effects = new ArrayList<>();
        private State state;

        Turn(State state, long nowMs) {
            this.state = state;
            this.nowMs = nowMs;
        }

        Wish wish() {
            return state.request().wish();
        }

        void keep(int place, Waiting one) {
            state = state.with(place, one);
        }

        void over(int place, Subject subject, Outcome outcome) {
            state = state.with(place, new Over(subject, outcome.reached()));
            effects.add(new Effect.Tell(place, outcome));
        }

        private void reached(int place, Waiting one) {
            over(place, one.subject(), Outcome.reached(Reasons.reached(wish(), one)));
        }

        private void failed(int place, Waiting one, String why) {
            over(place, one.subject(), Outcome.failed(wish(), why));
        }

        void open(int place, Opening opening) {
            Seen seen = opening.seen;
            Waiting one = Waiting.of(opening.subject, seen, wish() != Wish.RESTART || !seen.isUp());
            if (opening.begins) {
                keep(place, one.lost(nowMs + BACK_MS));
                return;
            }
            if (wish().isSent() && !seen.isUp()) {
                failed(place, one, "it is not up");
                return;
            }
            if (wish() == Wish.STOP ? seen.isDown() && !seen.isWanted()
                    : wish() == Wish.START && isUpForLong(one)) {
                reached(place, one);
                return;
            }
            keep(place, one.due(firstDue(one)));
            effects.add(new Effect.Give(place, wish().orders()));
        }

        private static boolean isUpForLong(Waiting one) {
            Seen seen = one.seen();
            return seen.isUp() && seen.isWanted() && (one.subject().tells() ? seen.isReady()
                    : seen.forMs() >= SETTLED_MS);
        }

        /** Who is up and not wanted may be about to stop: that one is to live on for a while. */
        private long firstDue(Waiting one) {
            Seen seen = one.seen();
            if (wish() == Wish.STOP) {
                return seen.isDown() ? nowMs + QUIET_MS : Clock.NEVER;
            }
            return wish() != Wish.START || !isEnough(one) ? Clock.NEVER
                    : nowMs + SETTLED_MS - (seen.isWanted() ? Math.max(0, seen.forMs()) : 0);
        }

        /** Whether it is where it should be, if it stays so. */
        private static boolean isEnough(Waiting one) {
            return one.life().up() && one.life().fresh()
                    && (!one.subject().tells() || one.life().ready());
        }

        void given(int place) {
            boolean over = !state.request().waits() || wish().isSent();
            if (over && state.services().get(place) instanceof Waiting one) {
                over(place, one.subject(), Outcome.reached(Reasons.ordered(wish(), one)));
            }
        }

        void heard(int place, Waiting first, String letters) {
            if (letters.isEmpty()) {
                looked(place, first);
                return;
            }
            Waiting one = first;
            for (int i = 0; i < letters.length(); i++) {
                char letter = letters.charAt(i);
                one = after(one, letter);
                Outcome outcome = outcome(one, letter);
                if (outcome != null) {
                    over(place, one.subject(), outcome);
                    return;
                }
                if (letter == 's') {
                    boolean isThere = wish() == Wish.RESTART && one.life().fresh()
                            && one.life().up();
                    effects.add(new Effect.Give(place,
                            isThere ? List.of(ServiceOrder.UP) : wish().orders()));
                }
            }
            keep(place, one);
        }

        /** A moment after: is it down, and to stay so? */
        private void looked(int place, Waiting one) {
            if (!one.seen().isDown() || one.seen().isWanted()) {
                boolean again = wish() == Wish.STOP && one.seen().isDown();
                keep(place, one.due(again ? nowMs + QUIET_MS : Clock.NEVER));
            } else if (wish() == Wish.STOP) {
                reached(place, one);
            } else {
                failed(place, one, Reasons.STOPPED);
            }
        }

        private Waiting after(Waiting one, char letter) {
            Life life = one.life();
            boolean fresh = !one.seen().isSameLife(one.before());
            return switch (letter) {
                case 'u' -> settling(one.with(life.started(fresh)));
                case 'U' -> one.with(life.becameReady(fresh));
                case 'd' -> one.due(Clock.NEVER).with(life.died(life.fresh()
                        ? life.deaths().with(one.seen().death()) : life.deaths()));
                case 'D' -> one.with(life.down()).due(wish().endsUp() && !one.seen().isWanted()
                        ? nowMs + QUIET_MS : Clock.NEVER);
                case 's' -> settling(one.lost(Clock.NEVER).with(new Life(one.seen().isUp(),
                        one.seen().isReady(), life.fresh() || fresh, life.deaths())));
                default -> one;
            };
        }

        private Waiting settling(Waiting one) {
            if (wish() == Wish.STOP) {
                return one.due(one.life().up() ? Clock.NEVER : nowMs + QUIET_MS);
            }
            return one.due(isEnough(one) ? nowMs + SETTLED_MS : Clock.NEVER);
        }

        /** Null where it is waited for still. */
        private @Nullable Outcome outcome(Waiting one, char letter) {
            if (!wish().endsUp()) {
                return letter == 'D' || letter == 'x' && !one.life().up()
                        ? Outcome.reached(Reasons.reached(wish(), one))
                        : letter == 'x' ? Outcome.failed(wish(), Reasons.LEFT) : null;
            }
            String why = switch (letter) {
                case 'd' -> one.life().deaths().count() >= DEATHS_MAX
                        ? one.life().deaths().text() : null;
                case 'O' -> Reasons.forGood(one);
                case 'f' -> Reasons.notStarted(one.seen());
                case 'x' -> Reasons.LEFT;
                default -> null;
            };
            return why != null ? Outcome.failed(wish(), why)
                    : letter == 'U' && one.life().fresh()
                            ? Outcome.reached(Reasons.reached(wish(), one)) : null;
        }

        void expired() {
            for (int i = 0; i < state.services().size(); i++) {
                if (!(state.services().get(i) instanceof Waiting one)) {
                    continue;
                }
                if (nowMs >= state.endMs()) {
                    failed(i, one, Reasons.late(state.request(), one));
                } else if (nowMs >= one.lost()) {
                    failed(i, one, Reasons.NO_SUPERVISOR);
                } else if (nowMs >= one.due()
                        && (wish() == Wish.STOP || !one.life().up())) {
                    keep(i, one.due(Clock.NEVER));
                    effects.add(new Effect.Look(i));
                } else if (nowMs >= one.due()) {
                    reached(i, one);
                }
            }
        }

        Step done() {
            long first = Clock.NEVER;
            boolean isOver = true;
            boolean all = true;
            for (Service service : state.services()) {
                switch (service) {
                    case Waiting one -> {
                        isOver = false;
                        first = Math.min(first, Math.min(one.due(), one.lost()));
                    }
                    case Over(Subject _, boolean reached) -> all &= reached;
                }
            }
            first = Math.min(first, state.endMs());
            if (isOver) {
                effects.add(new Effect.Exit(all ? 0 : NOT_REACHED));
            } else if (first != Clock.NEVER) {
                effects.add(new Effect.Arm(Math.max(0, first - nowMs)));
            }
            return new Step(state, effects);
        }
    }
}
