package jinn.scan.tree;

import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.value.Errno;
import jinn.value.Signal;

/** What happens to a scanner. */
public sealed interface Event {

    /** Orders are taken and signals caught; nothing was looked at yet. */
    record Began() implements Event {
    }

    record Ordered(ScanOrder order) implements Event {
    }

    /** A byte on the control fifo that means nothing. */
    record UnknownOrder(int letter) implements Event {
    }

    record Caught(Signal signal) implements Event {
    }

    /** There is no script for that signal, or it could not be started. */
    record NoSignalScript(Signal signal) implements Event {
    }

    record Scanned(ScanResult scan) implements Event {
    }

    record ScanFailed(Errno errno) implements Event {
    }

    record Died(SupervisorId who) implements Event {
    }

    /** A supervisor died because it cannot do its work: its directory is read-only, say. */
    record GaveUp(SupervisorId who) implements Event {
    }

    /** A supervisor died, and on purpose: its service was the last thing the tree was for. */
    record TreeEnded(SupervisorId who, TreeEnd end) implements Event {
    }

    record StartFailed(SupervisorId who, Errno errno) implements Event {
    }

    /** The child that waits for the logger's fifo is done: somebody reads it, or nobody can. */
    record ReaderAwaited(boolean came) implements Event {
    }

    record Expired(Timer timer) implements Event {
    }

    record FinishFailed(Errno errno) implements Event {
    }

    /** Waiting or reading orders failed: there is nothing to go on with. */
    record PollFailed(String what, Errno errno) implements Event {
    }
}
