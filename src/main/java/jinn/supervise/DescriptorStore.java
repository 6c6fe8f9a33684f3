package jinn.supervise;

import java.util.List;
import jinn.control.StoreOrder;
import jinn.control.StoreOrder.Kind;
import jinn.control.StoreOrder.Verb;
import jinn.kernel.Kernel;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/**
 * The scanner's descriptor store, as a supervisor uses it: what is kept there outlives this
 * process, and comes to the next supervisor. Nobody waits for the scanner: what it has no room
 * for now is not kept.
 */
final class DescriptorStore {

    private final Kernel kernel;
    private final @Nullable Fd channel;

    /** {@code channel} is null where there is no such scanner. */
    DescriptorStore(Kernel kernel, @Nullable Fd channel) {
        this.kernel = kernel;
        this.channel = channel;
    }

    void keep(Kind kind, Fd fd) {
        send(Verb.KEEP, kind, List.of(fd));
    }

    void drop(Kind kind) {
        send(Verb.DROP, kind, List.of());
    }

    private void send(Verb verb, Kind kind, List<Fd> descriptors) {
        if (channel != null) {
            var order = new StoreOrder(verb, kind, kernel.processes().self());
            kernel.sockets().send(channel, order.bytes(), descriptors);
        }
    }
}
