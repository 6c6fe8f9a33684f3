package jinn.log.directory;

import jinn.value.Errno;
import jinn.value.WaitStatus;

/** What a log directory wants done. */
public sealed interface Effect {

    /** Answered by Made, MoveFailed, Restored or, for the processor, Started or PreviousGone. */
    record Make(DirectoryOp op) implements Effect {
    }

    /** Wake it up after the time its configuration says. */
    record RetryLater() implements Effect {
    }

    record ComplainOfWrite(Errno errno) implements Effect {
    }

    record ComplainOfOp(DirectoryOp op, Errno errno) implements Effect {
    }

    /** Somebody had taken current away, or what was in it. */
    record TellOf(Event.Found found) implements Effect {
    }

    record ComplainOfProcessor(WaitStatus status) implements Effect {
    }
}
