package jinn.probe;

import jinn.value.Pid;

/** Where the asking is; {@code asked} counts the checks that have failed. */
public sealed interface State {

    /** Before the next check. */
    record Pausing(int asked) implements State {
    }

    /** A check is being started. */
    record Starting(int asked) implements State {
    }

    record Checking(int asked, Pid check) implements State {
    }
}
