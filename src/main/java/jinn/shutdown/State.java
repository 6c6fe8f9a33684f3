package jinn.shutdown;

import java.util.Set;
import jinn.shutdown.order.Action;
import jinn.system.KillLadder;
import jinn.value.Pid;
import org.jspecify.annotations.Nullable;

/** Where the shutdown daemon is. Times are of the clock that goes on in a sleep. */
public sealed interface State {

    /**
     * For orders, and for the time of the last one.
     *
     * @param dueNs {@link Progress#NEVER} where nothing is ordered
     */
    record Waiting(Action action, long dueNs, long graceMs) implements State {
    }

    /** rc.shutdown runs. {@code script} is null until it is known. */
    record InScript(Action action, long graceMs, @Nullable Pid script) implements State {
    }

    /**
     * Services go down, each in its own way and time.
     *
     * @param endNs when none is waited for any more
     * @param tellNs when the next line about them is due
     * @param killed what ran in those that were killed
     */
    record BringingDown(Action action, long graceMs, long endNs, long tellNs,
            Set<Integer> killed) implements State {
    }

    /**
     * Whoever lives, but for the loggers, is told to go.
     *
     * @param killNs when KILL is due
     * @param tellNs when the next line about them is due
     * @param ladder who has had TERM
     */
    record Stopping(Action action, long killNs, long tellNs, KillLadder ladder)
            implements State {

        Stopping with(long otherTellNs, KillLadder other) {
            return new Stopping(action, killNs, otherTellNs, other);
        }
    }

    /**
     * Nobody but the loggers is left: they read to their ends.
     *
     * @param termNs when those who have not gone are told to; {@link Progress#NEVER} once they were
     * @param killNs when KILL is due
     */
    record Draining(Action action, long termNs, long killNs, boolean lastLookEmpty)
            implements State {
    }

    /**
     * KILL is sent; what is left after {@code untilNs} is beyond us.
     *
     * @param loggers to them as well; or else they are next
     */
    record Killing(Action action, long untilNs, boolean loggers) implements State {
    }

    /** All is unmounted and rc.shutdown.final runs. {@code script} is null until it is known. */
    record InLastScript(Action action, @Nullable Pid script) implements State {
    }

    record Over() implements State {
    }
}
