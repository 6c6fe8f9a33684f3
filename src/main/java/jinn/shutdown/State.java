package jinn.shutdown;

import java.util.List;
import jinn.kernel.Pid;
import jinn.kernel.Running;

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
    record InScript(Action action, long graceMs, Pid script) implements State {
    }

    /**
     * TERM is sent, and some still live.
     *
     * @param killNs when KILL is due
     * @param tellNs when the next line about them is due
     * @param lonely the last look found nobody: one more does, and it is over
     */
    record Stopping(Action action, long killNs, long tellNs, boolean lonely) implements State {
    }

    /** KILL is sent; what is left after {@code untilNs} is beyond us. */
    record Killing(Action action, long untilNs, List<Running> left) implements State {
    }

    /** All is unmounted and rc.shutdown.final runs. {@code script} is null until it is known. */
    record InLastScript(Action action, Pid script) implements State {
    }

    record Over() implements State {
    }
}
