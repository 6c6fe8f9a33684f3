package jinn.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.await.Watch.Quorum;
import jinn.event.Expectation;
import jinn.event.Subscription;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.Pattern;
import jinn.kernel.Signal;
import jinn.loop.Loop;
import jinn.loop.Wake;

/** Listens to event directories for what their letters are to match. */
public final class Listening {

    private static final int TIMER = 0;

    private final Kernel kernel;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();

    private Listening(Kernel kernel) {
        this.kernel = kernel;
    }

    /** An event directory, and the extended regular expression that its letters are to match. */
    public record Wanted(String directory, String expression) {
    }

    /**
     * From the return on, nothing is missed. To be closed.
     *
     * @throws Fatal 111 where a call fails or an expression is none
     */
    public static Listening open(Kernel kernel, List<Wanted> wanted) {
        var listening = new Listening(kernel);
        try {
            for (Wanted one : wanted) {
                listening.add(one);
            }
        } catch (Fatal fatal) {
            listening.close();
            throw fatal;
        }
        return listening;
    }

    private void add(Wanted wanted) {
        Optional<Pattern> pattern = kernel.patterns().extended(wanted.expression);
        if (pattern.isEmpty()) {
            throw Fatal.system("understand", wanted.expression, Errno.EINVAL);
        }
        expectations.add(new Expectation(pattern.get()));
        subscriptions.add(Subscription.open(kernel, wanted.directory));
    }

    /**
     * Waits until that many match.
     *
     * @param timeoutMs 0 for as long as it takes
     * @return false where the time is over
     */
    public boolean await(Quorum quorum, long timeoutMs) {
        var loop = new Loop(kernel);
        subscriptions.forEach(subscription -> loop.watch(subscription.reading()));
        loop.catching(Ending.SIGNALS);
        if (timeoutMs > 0) {
            loop.arm(TIMER, timeoutMs);
        }
        while (!isOver(quorum)) {
            switch (loop.next()) {
                case Wake.Ready(Fd fd) -> hear(fd);
                case Wake.Expired _ -> {
                    return false;
                }
                case Wake.Caught(Signal signal) -> throw Ending.by(signal);
                case Wake.Broken(Errno errno) -> throw Fatal.system("wait for", "events", errno);
            }
        }
        return true;
    }

    private void hear(Fd fd) {
        for (int i = 0; i < subscriptions.size(); i++) {
            if (subscriptions.get(i).reading().equals(fd)) {
                expectations.get(i).hear(subscriptions.get(i).letters());
            }
        }
    }

    private boolean isOver(Quorum quorum) {
        int met = 0;
        for (Expectation expectation : expectations) {
            met += expectation.isMet() ? 1 : 0;
        }
        return quorum == Quorum.ALL ? met == expectations.size() : met > 0;
    }

    /** The letter with which the first of them matched. */
    public char lastLetter() {
        return expectations.getFirst().lastLetter();
    }

    public void close() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }
}
