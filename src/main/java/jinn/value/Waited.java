package jinn.value;

/** One answer of wait(2). */
public sealed interface Waited {

    record Died(Pid pid, WaitStatus status) implements Waited {
    }

    /** There are children and all of them live. */
    record AllAlive() implements Waited {
    }

    record NoChildren() implements Waited {
    }
}
