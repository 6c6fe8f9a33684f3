package jinn.fdholder;

import java.util.List;
import jinn.kernel.Poller;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.wire.Assembly;
import jinn.wire.Outbox;
import jinn.wire.UnixMessage;
import org.jspecify.annotations.Nullable;

/** A client as the driver knows it. */
final class Peer {

    /** What it is served for next: a request, room for its answer, or that others have read. */
    enum Awaiting {
        REQUEST, ROOM, READERS
    }

    final Fd socket;
    final int uid;

    /** Root, or the holder's own user. */
    final boolean trusted;
    final Rights rights;
    final Assembly assembly;
    final Outbox outbox = new Outbox();
    Session session = Session.IDLE;

    /** The next one to be answered, when it is its turn; null where there is no whole one. */
    @Nullable UnixMessage request;
    Awaiting awaiting = Awaiting.REQUEST;

    /** Its answer waits until others have read theirs. */
    boolean crowded;

    /** Descriptors that it was sent since it had read all. */
    int unread;

    /** By which what has begun must be over. */
    long deadlineNs = Poller.FOREVER;

    /** When it came. */
    long cameNs;

    /** When it came, or was answered last. */
    long servedNs;

    Peer(Fd socket, FileInfo.Owner who, FileInfo.Owner self, Rights rights) {
        this.socket = socket;
        this.uid = who.uid();
        this.trusted = Places.isTrusted(who, self);
        this.rights = rights;
        assembly = new Assembly(rights.load() ? Request.SIZE_MAX : Request.SINGLE_MAX);
    }

    /** How many descriptors its next message may have. */
    int descriptorsMax() {
        return switch (session) {
            case Session.Idle _ -> 1;
            case Session.Loading(var staged, int total) -> total - staged.size();
        };
    }

    /** What a dump that is not whole yet has brought. */
    List<Held> staged() {
        return session instanceof Session.Loading(List<Held> staged, int _) ? staged : List.of();
    }

    /** Bytes that are kept for what is on its way. */
    int room() {
        int taken = request == null ? 0 : request.payload().length;
        return taken + assembly.room() + outbox.room();
    }

    /** Whether a request or an answer is on its way. */
    boolean isBusy() {
        boolean begun = request != null || assembly.isBegun();
        return begun || !outbox.isEmpty() || session instanceof Session.Loading;
    }
}
