package jinn.run;

import jinn.control.ServiceOrder;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** What happens to run. */
public sealed interface Event {

    record Began() implements Event {
    }

    record Caught(Signal signal) implements Event {
    }

    /** An order for the service that the command is to those who ask. */
    record Ordered(ServiceOrder order) implements Event {
    }

    /** Answers {@link Effect.StartCommand}: the driver has said why not. */
    record CommandNotStarted(int code) implements Event {
    }

    record CommandDied(WaitStatus status) implements Event {
    }

    /** A signal has stopped it. */
    record CommandStopped() implements Event {
    }

    record ScannerDied(WaitStatus status) implements Event {
    }

    /** Answers {@link Effect.StartScanners}: one could not be made. */
    record ScannerNotStarted() implements Event {
    }

    /** Whoever waited for the services, or had them go up, has exited. */
    record Awaited(WaitStatus status) implements Event {
    }

    /** Services that depend on each other are down, or do not go. */
    record Lowered() implements Event {
    }

    /** A process that this one adopted. */
    record StrangerDied() implements Event {
    }

    /** Answers {@link Effect.ReapAndCheck}. */
    record SomebodyLeft() implements Event {
    }

    /** Answers {@link Effect.ReapAndCheck}. */
    record NobodyLeft() implements Event {
    }

    /** There is nothing left to wait with. */
    record PollFailed(Errno errno) implements Event {
    }

    record Expired(Timer timer) implements Event {
    }
}
