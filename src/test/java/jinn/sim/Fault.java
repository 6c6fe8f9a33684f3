package jinn.sim;

import jinn.value.Errno;

/** What befalls a kernel call before it is made. */
public sealed interface Fault {

    record None() implements Fault {
    }

    /** The caller dies of SIGKILL instead. */
    record Kill() implements Fault {
    }

    /** The call does nothing and fails. */
    record Fail(Errno errno) implements Fault {
    }

    Fault NONE = new None();
    Fault KILL = new Kill();
}
