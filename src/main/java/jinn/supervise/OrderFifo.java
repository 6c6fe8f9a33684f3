package jinn.supervise;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jinn.control.ServiceOrder;
import jinn.kernel.Files;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Where orders come in. */
final class OrderFifo {

    /** In a row, before a start that is due: a flood of orders keeps no service down. */
    private static final int ORDERS_MAX = 64;

    private final Files files;
    private final @Nullable Fd fifo;
    private final byte[] letter = new byte[1];

    /** {@code fifo} is null where no orders are taken. */
    OrderFifo(Files files, @Nullable Fd fifo) {
        this.files = files;
        this.fifo = fifo;
    }

    boolean isAt(Fd fd) {
        return fd.equals(fifo);
    }

    /**
     * One order at a time: between two, a death that the first one caused can be seen. While the
     * service is down it is all of them, or a start that is due might come between.
     *
     * @return what reading failed with; the end of what is there is no failure
     */
    Result<Done> read(BooleanSupplier down, Consumer<ServiceOrder> take) {
        for (int i = 0; i < ORDERS_MAX; i++) {
            switch (files.read(Bug.present(fifo, "control fifo"), letter, 0, 1)) {
                case Failed<Integer>(Errno errno) -> {
                    return errno == Errno.EAGAIN ? Result.DONE : new Failed<>(errno);
                }
                case Ok<Integer> _ -> {
                    ServiceOrder order = ServiceOrder.of(letter[0]);
                    if (order != null) {
                        take.accept(order);
                    }
                }
            }
            if (!down.getAsBoolean()) {
                break;
            }
        }
        return Result.DONE;
    }
}
