package jinn.scan.tree;

import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.value.FileInfo.Identity;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** What a scanner does. In brackets: the event that may come back before any other. */
public sealed interface Effect {

    /** Look at the directory (Scanned, ScanFailed). */
    record Scan() implements Effect {
    }

    /** Bury the dead (Died, ReaderAwaited). */
    record Reap() implements Effect {
    }

    /** Give oneself an order, after what the effects before it bring back (Ordered). */
    record Obey(ScanOrder order) implements Effect {
    }

    /** Start the supervisor of that path; a pair's pipe is made at need (StartFailed). */
    record Start(SupervisorId who, String path, Stdio stdio) implements Effect {
    }

    record Send(SupervisorId who, Signal signal) implements Effect {
    }

    /**
     * Tell what the dead supervisor of a service left running to stop: no other adopts it.
     *
     * @param path of the service, which may be gone from there
     * @param directory the service's, whatever it is called
     */
    record StopAbandoned(int index, String path, @Nullable Identity directory) implements Effect {
    }

    /** Those below this process who are no supervisors, nor below one: TERM, or KILL. */
    record StopStrays(Signal signal) implements Effect {
    }

    /** Both ends of the pair's pipe, if it has one. */
    record ClosePipe(int index) implements Effect {
    }

    /** Start the script of that signal (NoSignalScript). */
    record RunSignalScript(Signal signal) implements Effect {
    }

    /** Start a child that ends when the logger's fifo has a reader (ReaderAwaited). */
    record AwaitReader() implements Effect {
    }

    /** End that child, if it still waits, and hear no more of it. */
    record ForgetReader() implements Effect {
    }

    record Arm(Timer timer, long delayMs) implements Effect {
    }

    record Disarm(Timer timer) implements Effect {
    }

    record Warn(String message) implements Effect {
    }

    /** Put /dev/null on stdout and stderr, so that the logger's fifo loses a writer. */
    record LeaveFifo() implements Effect {
    }

    /** Become the finish program (FinishFailed), which learns of {@code end}, if it is not null. */
    record Finish(@Nullable TreeEnd end) implements Effect {
    }

    /** Become the same program anew; where that fails, warn and go on. */
    record Reexecute() implements Effect {
    }

    record Exit(int code) implements Effect {
    }

    /** Become the crash program. */
    record Crash(String why) implements Effect {
    }
}
