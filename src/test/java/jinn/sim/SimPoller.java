package jinn.sim;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Poller;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;

/** poll(2). */
final class SimPoller implements Poller {

    private static final long NANOS_PER_MS = 1_000_000;

    private final SimKernel kernel;
    private final SimProcess self;

    SimPoller(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
    }

    @Override
    public Result<Done> poll(PollSet set, long timeoutMs) {
        return kernel.done("poll", () -> {
            if (timeoutMs != 0 && !isAnyReady(set)) {
                long untilNs = timeoutMs < 0 ? SimProcess.NEVER
                        : self.world.scheduler().nowNs() + timeoutMs * NANOS_PER_MS;
                self.waitUntil(() -> isAnyReady(set), untilNs);
            }
            for (int i = 0; i < set.size(); i++) {
                set.setReady(i, isReady(set, i));
            }
        }, set.size(), timeoutMs);
    }

    @Override
    public Result<Fd> changesIn(List<String> directories) {
        return kernel.result("changesIn", () -> {
            self.descriptors.mustHaveRoom(1);
            List<Node.Directory> found = new ArrayList<>();
            for (String path : directories) {
                found.add(self.world.tree().directory(self.from(), path));
            }
            return self.descriptors.add(new ChangesFile(found));
        }, directories);
    }

    private boolean isAnyReady(PollSet set) {
        for (int i = 0; i < set.size(); i++) {
            if (isReady(set, i)) {
                return true;
            }
        }
        return false;
    }

    /** A number that is not open counts as ready. */
    private boolean isReady(PollSet set, int index) {
        Fd fd = set.fd(index);
        if (!self.descriptors.isOpen(fd)) {
            return true;
        }
        OpenFile file = self.descriptors.file(fd);
        boolean wanted = set.isForWriting(index) ? file.isWritable(self) : file.isReadable(self);
        return wanted || file.isBroken();
    }
}
