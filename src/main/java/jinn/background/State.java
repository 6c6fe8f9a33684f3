package jinn.background;

import jinn.value.Pid;

/** What is known of the daemon. */
public sealed interface State {

    /** Its parent, the program that was started, has not ended yet. */
    record Starting(Pid parent) implements State {
    }

    /** The parent ended well; {@code looks} into the pid file have not led to the daemon. */
    record Reading(int looks) implements State {
    }

    record Watching(Pid daemon) implements State {
    }
}
