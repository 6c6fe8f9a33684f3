package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.kernel.Sockets.Received;
import jinn.loop.Loop;
import jinn.text.Tai64n;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.wire.UnixMessage;

/** The driver's side of each conversation: what is read, answered and closed. */
final class Clients {

    private static final int PIECE = 4096;

    /** Bytes of answers, or one that has more. */
    private static final int TURN_MAX = 4096;

    private final Kernel kernel;
    private final Loop loop;
    private final Config config;
    private final byte[] buffer = new byte[PIECE];
    private final List<Peer> gone = new ArrayList<>();

    /** Off the shelf, but an answer may still have to take them along. */
    private final List<Fd> unwanted = new ArrayList<>();
    private final Traffic traffic;
    private Shelf shelf = Shelf.EMPTY;

    Clients(Kernel kernel, Loop loop, Config config, Traffic traffic) {
        this.kernel = kernel;
        this.loop = loop;
        this.config = config;
        this.traffic = traffic;
    }

    Shelf shelf() {
        return shelf;
    }

    /**
     * Its socket can be read, or written where an answer waits: until that is out, nothing is
     * read, so nobody can make us keep more than one answer. Nor is more read while a whole
     * request is there, so nobody's descriptors pile up. After so many bytes of answers it is the
     * others' turn, however many requests there are.
     *
     * @param stagedByOthers what dumps of others have brought that are not whole yet
     */
    void serve(Peer peer, int stagedByOthers) {
        int heldMax = config.heldMax() - stagedByOthers;
        flush(peer);
        if (isFree(peer) && peer.request == null) {
            read(peer);
            takeNext(peer);
        }
        int left = TURN_MAX;
        UnixMessage request = peer.request;
        while (isFree(peer) && request != null && left > 0) {
            answer(peer, request, heldMax);
            takeNext(peer);
            left -= peer.outbox.room();
            flush(peer);
            request = peer.request;
        }
        watch(peer);
    }

    private boolean isFree(Peer peer) {
        return !gone.contains(peer) && peer.outbox.isEmpty();
    }

    /** What it may bring depends on what was answered before. */
    private static void takeNext(Peer peer) {
        peer.assembly.expect(peer.descriptorsMax());
        peer.request = peer.assembly.next();
    }

    private void read(Peer peer) {
        switch (kernel.sockets().receive(peer.socket, buffer, 0, PIECE)) {
            case Ok<Received>(Received(int count, List<Fd> _)) when count == 0 -> gone.add(peer);
            case Ok<Received>(Received(int count, List<Fd> came)) ->
                peer.assembly.add(buffer, count, came);
            case Failed<Received>(Errno errno) when errno == Errno.EAGAIN -> {
            }
            case Failed<Received> _ -> gone.add(peer);
        }
    }

    private void answer(Peer peer, UnixMessage message, int heldMax) {
        Request request =
                Request.parse(message.payload(), message.descriptors().size());
        var scene = new Machine.Scene(shelf, peer.session, peer.rights, heldMax);
        Step step = Machine.step(scene, request, message.descriptors());
        shelf = step.shelf();
        peer.session = step.session();
        peer.servedNs = kernel.clock().monotonicNs();
        if (peer.session instanceof Session.Idle) {
            peer.deadlineNs = Poller.FOREVER;
        }
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Reply(UnixMessage reply) -> peer.outbox.add(reply);
                case Effect.Close(List<Fd> descriptors) -> unwanted.addAll(descriptors);
                case Effect.HangUp _ -> gone.add(peer);
            }
        }
    }

    private void flush(Peer peer) {
        Result<Done> sent = Result.DONE;
        while (sent.isOk() && !peer.outbox.isEmpty()) {
            sent = traffic.sendNext(peer);
        }
        peer.crowded = sent.failedWith(Errno.ETOOMANYREFS);
        if (!sent.isOk() && !peer.crowded && !sent.failedWith(Errno.EAGAIN)) {
            gone.add(peer);
        }
    }

    /**
     * An answer that waits for others waits by the clock: its own socket would take it. Whose next
     * request is there already has its turn once its socket takes an answer.
     */
    private void watch(Peer peer) {
        Peer.Awaiting awaiting = !peer.outbox.isEmpty() && peer.crowded ? Peer.Awaiting.READERS
                : peer.outbox.isEmpty() && peer.request == null ? Peer.Awaiting.REQUEST
                : Peer.Awaiting.ROOM;
        if (awaiting != peer.awaiting) {
            peer.awaiting = awaiting;
            loop.unwatch(peer.socket);
            switch (awaiting) {
                case REQUEST -> loop.watch(peer.socket);
                case ROOM -> loop.watchWriting(peer.socket);
                case READERS -> {
                }
            }
        }
        if (!peer.isBusy()) {
            peer.deadlineNs = Poller.FOREVER;
        } else if (peer.deadlineNs == Poller.FOREVER) {
            peer.deadlineNs = kernel.clock().deadlineNs(config.requestMaxMs());
        }
    }

    boolean isGone(Peer peer) {
        return gone.contains(peer) || peer.assembly.isBroken();
    }

    /** Closes the connection and what only it had. */
    void forget(Peer peer) {
        gone.remove(peer);
        loop.unwatch(peer.socket);
        traffic.part(peer);
        unwanted.addAll(peer.assembly.leftOver());
        if (peer.request != null) {
            unwanted.addAll(peer.request.descriptors());
        }
        peer.staged().forEach(held -> unwanted.add(held.fd()));
    }

    /** A number that an answer still names must not come to mean another file. */
    void closeUnsent(List<Peer> peers) {
        List<Fd> free = new ArrayList<>();
        for (Fd fd : unwanted) {
            boolean needed = false;
            for (Peer peer : peers) {
                needed |= peer.outbox.holds(fd);
            }
            if (!needed) {
                free.add(fd);
            }
        }
        unwanted.removeAll(free);
        kernel.files().closeForeign(free);
    }

    void expire(Tai64n now) {
        List<Held> expired = Machine.expired(shelf, now);
        if (!expired.isEmpty()) {
            shelf = shelf.without(expired);
            expired.forEach(held -> unwanted.add(held.fd()));
        }
    }
}
