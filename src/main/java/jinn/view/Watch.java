package jinn.view;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Shows something again when it changes. The kernel tells of a change in a directory; where it
 * does not tell this user, all is looked at once a second. In between, what is shown gets older.
 */
public final class Watch {

    private static final int TICK = 0;
    private static final long TICK_MS = 1000;

    /** Of what happens at once, so much is shown as one. */
    private static final int SETTLE = 1;
    private static final long SETTLE_MS = 20;

    private static final int CHANGES_SIZE = 4096;
    private static final List<Signal> ENDS =
            List.of(Signal.INT, Signal.TERM, Signal.HUP, Signal.QUIT);

    /** What is shown. */
    public interface View {

        /** Looks anew: which directories tell of changes, all of them if that is so. */
        List<String> look();

        /** Shows what was seen last. */
        void show();
    }

    private final Kernel kernel;
    private final View view;
    private final boolean ages;
    private final Loop loop;
    private List<String> watched = new ArrayList<>();
    private @Nullable Fd changes;

    /** @param ages whether to show it each second, even where nothing changes */
    public Watch(Kernel kernel, View view, boolean ages) {
        this.kernel = kernel;
        this.view = view;
        this.ages = ages;
        this.loop = new Loop(kernel);
    }

    /** Until a signal says that it is enough; the value is the exit code. */
    public int run() {
        List<Signal> signals = new ArrayList<>(ENDS);
        signals.add(Signal.WINCH);
        loop.catching(signals);
        look();
        view.show();
        while (true) {
            if (ages || changes == null) {
                loop.arm(TICK, TICK_MS);
            }
            switch (loop.next()) {
                case Wake.Caught(Signal signal) when ENDS.contains(signal) -> {
                    return 0;
                }
                case Wake.Caught _ -> view.show();
                case Wake.Ready _ -> settle();
                case Wake.Expired(int timer) -> expired(timer);
                case Wake.PollFailed(Errno errno) ->
                    throw Fatal.system("wait for", "events", errno);
            }
        }
    }

    private void expired(int timer) {
        if (timer == SETTLE || changes == null) {
            look();
        }
        view.show();
    }

    private void settle() {
        byte[] events = new byte[CHANGES_SIZE];
        boolean more = changes != null;
        while (more && changes != null) {
            more = kernel.files().read(changes, events, 0, events.length)
                    instanceof Ok<Integer>(Integer count) && count > 0;
        }
        loop.arm(SETTLE, SETTLE_MS);
    }

    /** Watched first, and then looked at: nothing is missed in between. */
    private void look() {
        List<String> told = view.look();
        if (changes == null || !told.equals(watched)) {
            rewatch(told);
            if (changes != null) {
                view.look();
            }
        }
    }

    private void rewatch(List<String> directories) {
        if (changes != null) {
            loop.unwatch(changes);
            kernel.files().close(changes);
            changes = null;
        }
        watched = directories;
        if (kernel.poller().changesIn(directories) instanceof Ok<Fd>(Fd made)) {
            changes = made;
            loop.watch(made);
        }
    }
}
