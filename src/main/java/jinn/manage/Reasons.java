package jinn.manage;

import jinn.control.StartFailure;
import jinn.kernel.Clock;
import jinn.manage.Service.Waiting;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** What is said of a service when the wait for it is over. */
final class Reasons {

    static final String NO_SUPERVISOR = "no supervisor";
    static final String STOPPED = "somebody else stopped it";
    static final String LEFT = "its supervisor left";

    private static final int MS_PER_SECOND = 1000;
    private static final String NOT_STARTED = "unable to start ./run: ";
    private static final String FOR_GOOD = "failed for good: ";
    private static final String BY_FINISH = FOR_GOOD + "./finish says so";

    private Reasons() {
    }

    static String reached(Wish wish, Waiting one) {
        if (wish == Wish.STOP) {
            return "down";
        }
        String again = wish == Wish.RESTART ? " again" : "";
        return (one.subject().tells() ? "ready" : "up") + again + process(one.seen());
    }

    static String ordered(Wish wish, Waiting one) {
        return switch (wish) {
            case START -> "told to start";
            case STOP -> "told to stop";
            case RESTART -> "told to restart";
            case SIGNAL, RELOAD -> one.subject().said() + process(one.seen());
        };
    }

    private static String process(Seen seen) {
        return seen.isUp() ? " (process " + seen.pid() + ")" : "";
    }

    /** It will not be started again: the supervisor has written down why. */
    static String forGood(Waiting one) {
        WaitStatus how = one.seen().death();
        String ended = how == null ? "" : " after ./run " + Deaths.reason(how);
        String failure = one.seen().failure();
        return failure == null || failure.equals(BY_FINISH)
                ? "finish failed: it says that ./run is not to be started again" + ended
                : failure(failure) + ended;
    }

    /** Null where ./run can be started, or will be. */
    static @Nullable String notStarted(Seen seen) {
        return seen.failure() == null || seen.failure().equals(StartFailure.LOCKED) ? null
                : failure(seen.failure());
    }

    private static String failure(String failure) {
        return failure.startsWith(NOT_STARTED)
                ? "./run cannot be started: " + failure.substring(NOT_STARTED.length())
                : failure.startsWith(FOR_GOOD) ? failure.substring(FOR_GOOD.length()) : failure;
    }

    /** The time is over. */
    static String late(State.Request request, Waiting one) {
        String after = " after " + request.limitMs() / MS_PER_SECOND + " s";
        return why(request.wish(), one) + after;
    }

    private static String why(Wish wish, Waiting one) {
        Seen seen = one.seen();
        if (one.lost() != Clock.NEVER) {
            return NO_SUPERVISOR;
        }
        if (one.life().up() && (wish == Wish.STOP || !one.life().fresh())) {
            return "process " + seen.pid() + " has not stopped"
                    + (one.subject().kills() ? "" : ", and without timeout-kill nobody kills it;");
        }
        if (seen.isFinishing()) {
            return "./finish has not ended";
        }
        if (one.life().up()) {
            return "it is up" + process(seen) + ", but has not said that it is ready";
        }
        if (one.life().deaths().count() > 0) {
            return one.life().deaths().text();
        }
        return seen.failure() != null ? failure(seen.failure())
                : "its supervisor has not done it";
    }
}
