package jinn.fdholder;

import jinn.kernel.Fd;
import jinn.kernel.Poller;
import jinn.wire.Assembly;
import jinn.wire.Outbox;

/** A client as the driver knows it. */
final class Peer {

    final Fd socket;
    final Rights rights;
    final Assembly assembly = new Assembly(Request.SIZE_MAX);
    final Outbox outbox = new Outbox();
    Session session = Session.IDLE;
    boolean writing;

    /** By which what has begun must be over. */
    long deadlineNs = Poller.FOREVER;

    Peer(Fd socket, Rights rights) {
        this.socket = socket;
        this.rights = rights;
    }

    /** Whether a request or an answer is on its way. */
    boolean isBusy() {
        return assembly.isBegun() || !outbox.isEmpty() || session instanceof Session.Loading;
    }
}
