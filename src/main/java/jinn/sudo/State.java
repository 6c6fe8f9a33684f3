package jinn.sudo;

import jinn.value.Pid;

/** What the server waits for. */
public sealed interface State {

    record Starting() implements State {
    }

    /** {@code alone}: it goes on without its client. */
    record Running(Pid pid, boolean alone) implements State {
    }

    /** It and its group have been terminated, and have a while to end. */
    record Ending(Pid pid) implements State {
    }
}
