package jinn.background;

import jinn.value.Pid;

/** What is known of the daemon. */
public sealed interface State {

    /** Its parent, the program that was started, has not ended yet. */
    record Starting(Pid parent) implements State {
    }

    /**
     * The parent ended well.
     *
     * @param looks how many into the pid file have not led to the daemon
     * @param blind whether it was logged that processes could not be listed
     */
    record Reading(int looks, boolean blind) implements State {

        static final Reading FIRST = new Reading(0, false);

        Reading oneMore() {
            return new Reading(looks + 1, blind);
        }

        Reading blinded() {
            return new Reading(looks, true);
        }
    }

    record Watching(Pid daemon) implements State {
    }
}
