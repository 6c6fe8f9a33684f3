package jinn.await;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import jinn.event.Subscription;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Signal;

/** Subscriptions to event directories, and the wait for their letters. */
final class Hearing {

    private static final int TIMER = 0;

    private final Kernel kernel;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Ender> enders = new ArrayList<>();

    Hearing(Kernel kernel) {
        this.kernel = kernel;
    }

    /** What subscribes, and leaves no fifo behind where it fails half-way. */
    void begin(Runnable subscribing) {
        try {
            subscribing.run();
        } catch (Fatal fatal) {
            close();
            throw fatal;
        }
    }

    void subscribe(String directory) {
        subscriptions.add(Subscription.open(kernel, directory));
    }

    /** Somebody without whom there is nothing to wait for, by the fifo that he reads. */
    private record Ender(Fd fifo, Fatal without) {
    }

    /** The wait ends so when nobody reads the fifo any more, whose writing end this takes. */
    void needReaderOf(Fd fifo, Fatal without) {
        enders.add(new Ender(fifo, without));
    }

    /** Who is told of letters, and of which directory, in the order of the subscriptions. */
    interface Listener {
        void hear(int place, String letters);
    }

    /**
     * Waits until it is over.
     *
     * @param timeoutMs 0 for as long as it takes
     * @return false where the time is over first
     */
    boolean await(BooleanSupplier isOver, long timeoutMs, Listener listener) {
        var loop = new Loop(kernel);
        subscriptions.forEach(subscription -> loop.watch(subscription.reading()));
        for (Ender ender : enders) {
            loop.watch(ender.fifo());
        }
        loop.catching(Ending.SIGNALS);
        if (timeoutMs > 0) {
            loop.arm(TIMER, timeoutMs);
        }
        while (!isOver.getAsBoolean()) {
            switch (loop.next()) {
                case Wake.Ready(Fd fd) -> tell(listener, fd);
                case Wake.Expired _ -> {
                    return false;
                }
                case Wake.Caught(Signal signal) -> throw Ending.by(signal);
                case Wake.PollFailed(Errno errno) ->
                        throw Fatal.system("wait for", "events", errno);
            }
        }
        return true;
    }

    private void tell(Listener listener, Fd fd) {
        for (Ender ender : enders) {
            if (ender.fifo().equals(fd)) {
                throw ender.without();
            }
        }
        for (int i = 0; i < subscriptions.size(); i++) {
            if (subscriptions.get(i).reading().equals(fd)) {
                listener.hear(i, subscriptions.get(i).letters());
            }
        }
    }

    void close() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        for (Ender ender : enders) {
            kernel.files().close(ender.fifo());
        }
        enders.clear();
    }
}
