package jinn.linux;

import jinn.kernel.PollSet;
import jinn.kernel.Poller;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.linux.Structs.Pollfd;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

final class LinuxPoller implements Poller {

    private final Arena arena;

    LinuxPoller(Arena arena) {
        this.arena = arena;
    }

    @Override
    public Result<Done> poll(PollSet set, long timeoutMs) {
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
        return outcome >= 0 || number == Constants.EINTR() ? Result.DONE : Errnos.failed(number);
    }
}
