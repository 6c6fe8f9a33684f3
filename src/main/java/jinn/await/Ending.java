package jinn.await;

import java.util.List;
import jinn.value.Fatal;
import jinn.value.Signal;

/** The signal on which a listener takes its fifos away before it ends, as by timeout(1). */
final class Ending {

    /** No others: a shell has its background jobs ignore some, which catching would undo. */
    static final List<Signal> SIGNALS = List.of(Signal.TERM);

    private static final int SIGNALLED = 128;

    private Ending() {
    }

    /** With the exit code that a shell gives to who died of that signal. */
    static Fatal by(Signal signal) {
        return new Fatal(SIGNALLED + signal.number(), "ended by SIG" + signal.name());
    }
}
