package jinn.log;

import jinn.kernel.Errno;
import jinn.kernel.Pid;
import jinn.kernel.WaitStatus;

/** What happens to a log directory. */
public sealed interface Event {

    /** So many bytes went into current; {@code endsLine} where the last one was a newline. */
    record Wrote(int count, boolean endsLine) implements Event {
    }

    record WriteFailed(Errno errno) implements Event {
    }

    /** The move that was asked for is made. */
    record Made() implements Event {
    }

    record MoveFailed(Errno errno) implements Event {
    }

    /** The processor runs. */
    record Started(Pid processor) implements Event {
    }

    record Died(Pid process, WaitStatus status) implements Event {
    }

    /** The time to try again has come. */
    record RetryDue() implements Event {
    }

    /** Somebody asks for a rotation, or its time has come. */
    record RotateNow() implements Event {
    }

    /** No more records will come; {@code written} where all are in current. Told repeatedly. */
    record Ended(boolean written) implements Event {
    }
}
