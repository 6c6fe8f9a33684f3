package jinn.log.directory;

import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.WaitStatus;

/** What happens to a log directory. */
public sealed interface Event {

    /** So many bytes went into current; {@code endsLine} where the last one was a newline. */
    record Wrote(int count, boolean endsLine) implements Event {
    }

    record WriteFailed(Errno errno) implements Event {
    }

    /** What came of an operation. */
    sealed interface Answer extends Event {
    }

    /** The operation that was asked for is done. */
    record Made() implements Answer {
    }

    record OpFailed(Errno errno) implements Answer {
    }

    /** Current is where it belongs, and so large. */
    record Restored(long size, Found found) implements Answer {
    }

    /** What had become of current. */
    enum Found {
        WHOLE, TRUNCATED, GONE
    }

    /** There is nothing for a processor to read any more. */
    record PreviousGone() implements Answer {
    }

    /** Somebody may have taken current away: time to see. */
    record LookDue() implements Event {
    }

    /** The processor runs. */
    record Started(Pid processor) implements Answer {
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
