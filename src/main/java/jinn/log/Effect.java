package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.WaitStatus;

/** What a log directory wants done. */
public sealed interface Effect {

    /** Answered by Made, MoveFailed, Restored or, for the processor, Started or PreviousGone. */
    record Make(Move move) implements Effect {
    }

    /** Wake it up after the time its configuration says. */
    record RetryLater() implements Effect {
    }

    record ComplainOfWrite(Errno errno) implements Effect {
    }

    record ComplainOfMove(Move move, Errno errno) implements Effect {
    }

    /** Somebody had taken current away, or what was in it. */
    record TellOf(Event.Found found) implements Effect {
    }

    record ComplainOfProcessor(WaitStatus status) implements Effect {
    }
}
