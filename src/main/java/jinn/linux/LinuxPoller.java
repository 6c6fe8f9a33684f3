package jinn.linux;

import java.util.List;
import jinn.kernel.Poller;
import jinn.linux.file.Descriptors;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Pollfd;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

final class LinuxPoller implements Poller {

    /**
     * Bytes of garbage that are left lying. The collector alone would wait until its first MiB is
     * full, all of it private to this process; to collect at once would write to pages which most
     * supervisors go on sharing with the scanner.
     */
    private static final int GARBAGE_MAX = 64 * 1024;

    private final Arena arena;
    private long freeOnceCollected;

    LinuxPoller(Arena arena) {
        this.arena = arena;
        begin();
    }

    @Override
    public Result<Done> poll(PollSet set, long timeoutMs) {
        tidyUp();
        int size = set.size();
        Address place = arena.only(size * Structure.sizeOf(Pollfd.class));
        Pollfd first = place.toStructure();
        for (int i = 0; i < size; i++) {
            Pollfd entry = Structure.add(Pollfd.class, first, i);
            entry.fd = set.fd(i).number();
            entry.events = set.isForWriting(i) ? Constants.POLLOUT() : Constants.POLLIN();
            entry.revents = 0;
        }
        int timeout = (int) Math.min(timeoutMs, Integer.MAX_VALUE);
        int outcome = Libc.poll(first, size, timeout);
        int number = Constants.errno();
        for (int i = 0; i < size; i++) {
            Pollfd entry = Structure.add(Pollfd.class, first, i);
            set.setReady(i, outcome > 0 && entry.revents != 0);
        }
        return outcome >= 0 || number == ErrnoConstants.EINTR() ? Result.DONE
                : Errnos.failed(number);
    }

    @Override
    public Result<Fd> changesIn(List<String> directories) {
        int flags = Constants.IN_CLOEXEC() | Constants.IN_NONBLOCK();
        Result<Fd> made = Descriptors.made(Libc.inotify_init1(flags));
        int wanted = Constants.IN_CREATE() | Constants.IN_MODIFY() | Constants.IN_MOVED_TO()
                | Constants.IN_DELETE_SELF() | Constants.IN_MOVE_SELF();
        for (String directory : directories) {
            if (made instanceof Ok<Fd>(Fd changes)) {
                Address path = arena.only(directory);
                int outcome = Libc.inotify_add_watch(changes.number(), path, wanted);
                int number = Constants.errno();
                if (outcome < 0) {
                    Descriptors.close(changes.number());
                    made = Errnos.failed(number);
                }
            }
        }
        return made;
    }

    /** What the parent left lying is the parent's: to collect it here would make it ours. */
    void begin() {
        freeOnceCollected = Runtime.getRuntime().freeMemory();
    }

    private void tidyUp() {
        if (freeOnceCollected - Runtime.getRuntime().freeMemory() > GARBAGE_MAX) {
            System.gc();
            Libc.jinn_give_back();
            begin();
        }
    }
}
