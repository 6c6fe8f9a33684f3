package jinn.scan.tree;

import java.util.function.Supplier;
import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;

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

    /** Of a supervisor, whatever it says of its service. */
    sealed interface Death extends Event {

        SupervisorId who();
    }

    record Died(SupervisorId who) implements Death {
    }

    /** A supervisor died because it cannot do its work: its directory is read-only, say. */
    record GaveUp(SupervisorId who) implements Death {
    }

    /** A supervisor died, and on purpose: its service was the last thing the tree was for. */
    record TreeEnded(SupervisorId who, TreeEnd end) implements Death {
    }

    /**
     * What the death of a supervisor says of its service.
     *
     * @param end asked for what the service has left where it says that it ended the tree
     */
    static Death ofDeath(SupervisorId who, WaitStatus how, Supplier<TreeEnd> end) {
        if (!how.isExited() || how.code() == 0) {
            return new Died(who);
        }
        return how.code() == TreeEnd.SUPERVISOR_EXIT ? new TreeEnded(who, end.get())
                : new GaveUp(who);
    }

    record StartFailed(SupervisorId who, Errno errno) implements Event {
    }

    /** The child that waits for a reader of the logger's fifo has exited, or could not start. */
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
