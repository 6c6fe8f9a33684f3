package jinn.shutdown;

import java.util.List;
import jinn.shutdown.order.Order;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** What happens to the shutdown daemon. */
public sealed interface Event {

    record Ordered(Order order) implements Event {
    }

    /** A time that was asked for has come. */
    record Expired() implements Event {
    }

    record Started(Pid script) implements Event {
    }

    record NotStarted(Errno errno) implements Event {
    }

    /** A child of ours. */
    record Died(Pid who, WaitStatus status) implements Event {
    }

    /** A process that was waited for is dead; its exit status is not known. */
    record Gone(@Nullable Pid who) implements Event {
    }

    /** The services that are not down. */
    record NotDown(List<Supervised> services) implements Event {
    }

    /** Everybody who has to go, but lives. */
    record Seen(List<Running> others) implements Event {
    }

    /** There is no telling who lives: no /proc, or none of ours. */
    record Blind() implements Event {
    }

    /** There was nothing left to look with: the next look may see again. */
    record NotSeen() implements Event {
    }

    /** The machine does not stop. */
    record Refused(Errno errno) implements Event {
    }

    /** Time for another {@link Effect.RelieveLog}, if that is still wanted. */
    record ReliefDue() implements Event {
    }

    /** SIGTERM to the daemon itself. */
    record Terminated() implements Event {
    }
}
