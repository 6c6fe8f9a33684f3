package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Limits.Limit;
import jinn.kernel.Limits.Resource;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * What is on its way to clients. Whoever is given up before it has read all still has it, and the
 * kernel counts it: the connection stays open, and counts as its user's, until it was read or the
 * other side is closed.
 */
final class Traffic {

    private final Kernel kernel;
    private final List<Peer> loaded = new ArrayList<>();
    private final List<Peer> parted = new ArrayList<>();
    private final int partedMax;
    private long openFilesMax = Long.MAX_VALUE;

    Traffic(Kernel kernel, int partedMax) {
        this.kernel = kernel;
        this.partedMax = partedMax;
    }

    /** The limit of open files is what it is going to be. */
    void begin() {
        if (kernel.limits().limit(Resource.OPEN_FILES) instanceof Ok<Limit>(Limit limit)
                && limit.soft() >= 0) {
            openFilesMax = limit.soft();
        }
    }

    /** Sends the next of what waits; ETOOMANYREFS where that has to wait until others read. */
    Result<Done> sendNext(Peer peer) {
        int more = peer.outbox.nextDescriptors();
        if (more > 0 && !peer.trusted && !admits(peer, more)) {
            return new Failed<>(Errno.ETOOMANYREFS);
        }
        Result<Done> sent = peer.outbox.sendNext(kernel.sockets(), peer.socket);
        if (sent.isOk() && more > 0) {
            peer.unread += more;
            loaded.remove(peer);
            loaded.add(peer);
        }
        return sent;
    }

    private boolean admits(Peer peer, int more) {
        settle();
        List<Unread.Load> loads = new ArrayList<>();
        for (Peer one : loaded) {
            loads.add(new Unread.Load(one.uid, one.trusted, one.unread));
        }
        return Unread.admits(loads, peer.uid, more, openFilesMax);
    }

    /** Who has read all is free of it; of who was given up, that was the last. */
    void settle() {
        for (Peer peer : List.copyOf(loaded)) {
            if (isAllRead(peer.socket)) {
                peer.unread = 0;
                loaded.remove(peer);
                if (parted.remove(peer)) {
                    kernel.sockets().refuse(peer.socket);
                }
            }
        }
    }

    /** What cannot be asked holds nobody. */
    private boolean isAllRead(Fd socket) {
        return !(kernel.sockets().isAllRead(socket) instanceof Ok<Boolean>(Boolean read)) || read;
    }

    /** Says no more to it, and lets it go as soon as may be. */
    void part(Peer peer) {
        if (loaded.contains(peer) && !isAllRead(peer.socket) && parted.size() < partedMax) {
            kernel.sockets().hangUp(peer.socket);
            parted.add(peer);
        } else {
            loaded.remove(peer);
            kernel.sockets().refuse(peer.socket);
        }
    }

    /** Those that are only there until they have read all. */
    List<Peer> parted() {
        return parted;
    }
}
