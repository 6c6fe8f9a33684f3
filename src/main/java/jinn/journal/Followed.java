package jinn.journal;

import java.util.ArrayList;
import java.util.List;
import jinn.journal.file.Troubles;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.value.Fd;
import jinn.value.FileInfo.Identity;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Tells when something happens in the directories that are followed: by the kernel, or by looking
 * where it does not tell, or where one of them is gone. A directory that is made anew is
 * followed like the one before.
 */
final class Followed {

    private static final int POLL_TIMER = 0;
    private static final long POLL_MS = 500;

    /** A directory in which a removed file is open is not told to be removed itself. */
    private static final long LOOK_MS = 2000;

    private static final int CHANGES_SIZE = 4096;

    private final Troubles troubles;
    private final Loop loop;
    private final List<Source> sources;
    private final List<Watched> all = new ArrayList<>();
    private final byte[] events = new byte[CHANGES_SIZE];
    private @Nullable Fd changes;

    /** A directory as it was seen last; null where it was not there. */
    private static final class Watched {
        private final Source source;
        private @Nullable Identity identity;

        Watched(Source source) {
            this.source = source;
            this.identity = source.identity();
        }
    }

    /** To be made before the directories are read: nothing may happen between. */
    Followed(Troubles troubles, Loop loop, List<Source> sources) {
        this.troubles = troubles;
        this.loop = loop;
        this.sources = sources;
        for (Source source : sources) {
            all.add(new Watched(source));
        }
        watch();
    }

    private void watch() {
        List<String> paths = new ArrayList<>();
        for (Watched one : all) {
            paths.add(one.source.place().path());
        }
        if (kernel().poller().changesIn(paths) instanceof Ok<Fd>(Fd made)) {
            changes = made;
            loop.watch(changes);
        }
    }

    /** The next wake comes in time. */
    void await() {
        loop.arm(POLL_TIMER, changes == null ? POLL_MS : LOOK_MS);
    }

    /** Something may have happened. */
    void refresh() {
        drain();
        all.removeIf(one -> !sources.contains(one.source));
        boolean changed = false;
        for (Watched one : all) {
            changed |= noteChange(one);
        }
        if (changed) {
            if (changes != null) {
                loop.unwatch(changes);
                kernel().files().close(changes);
                changes = null;
            }
            watch();
        }
    }

    private boolean noteChange(Watched one) {
        Identity now = one.source.identity();
        boolean other = now == null ? one.identity != null : !now.equals(one.identity);
        if (now == null && other) {
            troubles.say(one.source.place().path() + " is gone: waiting for it");
        }
        one.identity = now;
        return other;
    }

    private void drain() {
        boolean more = changes != null;
        while (more && changes != null) {
            Result<Integer> read = kernel().files().read(changes, events, 0, events.length);
            more = read instanceof Ok<Integer>(Integer count) && count > 0;
        }
    }

    private Kernel kernel() {
        return troubles.kernel();
    }
}
