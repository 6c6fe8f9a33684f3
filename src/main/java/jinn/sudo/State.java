package jinn.sudo;

import jinn.value.Pid;

/** What the server waits for. */
public sealed interface State {

    record Starting() implements State {
    }

    record Running(Pid pid) implements State {
    }
}
