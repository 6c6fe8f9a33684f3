package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.text.Tai64n;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Instant;
import jinn.value.PollSet;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;

/** Holds descriptors for those who connect to the socket that is its standard input. */
public final class Driver {

    private static final Fd SOCKET = Fd.STDIN;
    private static final int LAMEDUCK = 0;
    private static final int EXPIRY = 1;
    private static final int PATIENCE = 2;
    private static final int RETRY = 3;
    private static final int CROWDED = 4;
    private static final int READERS = 5;
    private static final long RETRY_MS = 1000;

    /** How soon an answer that waits until others have read is tried again. */
    private static final long READERS_MS = 100;
    private static final long EXPIRY_WAIT_MAX_S = 3600;

    /** Exit code bits: what was left at the end. */
    private static final int LEFT_DESCRIPTORS = 1;
    private static final int LEFT_CONNECTIONS = 2;

    private final Kernel kernel;
    private final Config config;
    private final Report report;
    private final Loop loop;
    private final List<Peer> peers = new ArrayList<>();
    private final Traffic traffic;
    private final Clients clients;
    private final Admission admission;
    private boolean listening;
    private boolean resting;
    private boolean ending;
    private boolean over;
    private boolean broken;

    public Driver(Config config, Report report) {
        this.kernel = report.kernel();
        this.config = config;
        this.report = report;
        this.loop = new Loop(kernel);
        this.traffic = new Traffic(kernel, 2 * config.connectionsMax());
        this.clients = new Clients(kernel, loop, config, traffic);
        this.admission = new Admission(config, report, traffic);
    }

    /** Returns the exit code, once told to end. */
    public int run(boolean notifies) {
        if (!kernel.sockets().isListening(SOCKET)) {
            throw Fatal.usage("stdin is not a listening socket");
        }
        traffic.begin();
        admission.begin();
        kernel.files().setBlocking(SOCKET, false).orFatal("make non-blocking", "stdin");
        loop.catching(List.of(Signal.TERM, Signal.HUP));
        if (notifies) {
            report.print("\n");
        }
        kernel.files().close(Fd.STDOUT);
        listen();
        while (!over) {
            turn(loop.next());
            settle();
        }
        return broken ? Fatal.SYSTEM : (clients.shelf().all().isEmpty() ? 0 : LEFT_DESCRIPTORS)
                | (peers.isEmpty() ? 0 : LEFT_CONNECTIONS);
    }

    private void turn(Wake wake) {
        switch (wake) {
            case Wake.Caught(Signal signal) when signal == Signal.HUP -> admission.reload();
            case Wake.Caught _ -> end();
            case Wake.Expired(int timer) when timer == LAMEDUCK -> over = true;
            case Wake.Expired(int timer) when timer == RETRY -> resting = false;
            case Wake.Expired(int timer) when timer == READERS -> retry();
            case Wake.Expired _ -> {
                // What is due is looked for after each turn.
            }
            case Wake.Ready(Fd fd) when fd.equals(SOCKET) -> accept();
            case Wake.Ready(Fd fd) -> serve(peer(fd));
            case Wake.PollFailed(Errno errno) -> {
                report.unable("wait for", "events", errno);
                broken = true;
                over = true;
            }
        }
    }

    private void end() {
        ending = true;
        if (config.lameduckMs() > 0) {
            loop.arm(LAMEDUCK, config.lameduckMs());
        }
    }

    private Peer peer(Fd fd) {
        for (Peer peer : peers) {
            if (peer.socket.equals(fd)) {
                return peer;
            }
        }
        throw new Bug("nobody has descriptor " + fd.number());
    }

    private void serve(Peer peer) {
        int stagedByOthers = -peer.staged().size();
        for (Peer one : peers) {
            stagedByOthers += one.staged().size();
        }
        clients.serve(peer, stagedByOthers);
    }

    private void retry() {
        for (Peer peer : List.copyOf(peers)) {
            if (peer.awaiting == Peer.Awaiting.READERS) {
                serve(peer);
            }
        }
    }

    private void accept() {
        switch (kernel.sockets().accept(SOCKET)) {
            case Ok<Fd>(Fd fd) -> greet(fd);
            case Failed<Fd>(Errno errno) when errno == Errno.EAGAIN
                    || errno == Errno.ECONNRESET -> {
            }
            case Failed<Fd>(Errno errno) -> {
                report.unable("accept", "a connection", errno);
                resting = true;
                loop.arm(RETRY, RETRY_MS);
            }
        }
    }

    /** Whom no rule allows is sent away at once, and who has his share of the places. */
    private void greet(Fd fd) {
        Peer peer = admission.peer(fd, peers);
        if (peer != null && kernel.files().setBlocking(fd, false).isOk()) {
            peers.add(peer);
            loop.watch(fd);
        } else {
            kernel.sockets().refuse(fd);
        }
    }

    /** After each turn: the gone and the slow are dropped, what has expired is closed. */
    private void settle() {
        long nowNs = kernel.clock().monotonicNs();
        for (Peer peer : List.copyOf(peers)) {
            boolean late = peer.deadlineNs >= 0 && peer.deadlineNs <= nowNs;
            if (late || clients.isGone(peer)) {
                drop(peer);
            }
        }
        unburden();
        makeRoom(nowNs);
        Instant now = kernel.clock().now();
        clients.expire(Tai64n.ofUnix(now.seconds(), now.nanos()));
        clients.closeUnsent(peers);
        armExpiry(now);
        armPatience(nowNs);
        armReaders();
        listen();
        over |= ending && peers.isEmpty();
    }

    /** One step takes little more than what is too much; whoever takes most goes for it. */
    private void unburden() {
        while (true) {
            List<Burden.Load> loads = new ArrayList<>();
            for (Peer peer : peers) {
                loads.add(new Burden.Load(peer.uid, peer.trusted, peer.room()));
            }
            int index = Burden.tooMuch(loads);
            if (index < 0) {
                return;
            }
            drop(peers.get(index));
        }
    }

    private void drop(Peer peer) {
        peers.remove(peer);
        clients.forget(peer);
    }

    /** Looks from time to time, while all places are taken, whether somebody waits for one. */
    private void makeRoom(long nowNs) {
        loop.disarm(CROWDED);
        if (ending || peers.size() < config.connectionsMax()) {
            return;
        }
        int index = Places.toYield(admission.places(peers),
                nowNs - Config.CROWDED_MAX_MS * Clock.NANOS_PER_MS);
        if (index >= 0 && isAwaited()) {
            drop(peers.get(index));
        } else {
            loop.arm(CROWDED, RETRY_MS);
        }
    }

    private boolean isAwaited() {
        PollSet set = new PollSet();
        set.add(SOCKET, false);
        return kernel.poller().poll(set, 0).isOk() && set.isReady(0);
    }

    private void listen() {
        boolean wanted = !ending && !resting && peers.size() < config.connectionsMax();
        if (wanted && !listening) {
            loop.watch(SOCKET);
        } else if (!wanted && listening) {
            loop.unwatch(SOCKET);
        }
        listening = wanted;
    }

    /** Real time jumps: nobody waits for it longer than an hour at a time. */
    private void armExpiry(Instant now) {
        loop.disarm(EXPIRY);
        long firstMs = Long.MAX_VALUE;
        for (Held held : clients.shelf().all()) {
            if (held.entry().expires()) {
                long seconds = held.entry().expiry().unixSeconds() - now.seconds();
                long nanos = (long) held.entry().expiry().nanos() - now.nanos();
                long inMs = Math.min(seconds, EXPIRY_WAIT_MAX_S) * 1000L
                        + nanos / Clock.NANOS_PER_MS;
                firstMs = Math.min(firstMs, Math.max(0, inMs) + 1);
            }
        }
        if (firstMs != Long.MAX_VALUE) {
            loop.arm(EXPIRY, firstMs);
        }
    }

    /** Nobody is told when others have read. */
    private void armReaders() {
        traffic.settle();
        boolean waits = false;
        for (Peer peer : peers) {
            waits |= peer.awaiting == Peer.Awaiting.READERS;
        }
        loop.disarm(READERS);
        if (waits || !traffic.parted().isEmpty()) {
            loop.arm(READERS, waits ? READERS_MS : RETRY_MS);
        }
    }

    private void armPatience(long nowNs) {
        loop.disarm(PATIENCE);
        long first = Long.MAX_VALUE;
        for (Peer peer : peers) {
            first = peer.deadlineNs < 0 ? first : Math.min(first, peer.deadlineNs);
        }
        if (first != Long.MAX_VALUE) {
            loop.arm(PATIENCE, Math.max(0, first - nowNs) / Clock.NANOS_PER_MS + 1);
        }
    }
}
