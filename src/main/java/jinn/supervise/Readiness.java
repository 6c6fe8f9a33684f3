package jinn.supervise;

import java.util.List;
import jinn.control.NotifyMessage;
import jinn.control.StoreOrder.Kind;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets.Datagram;
import jinn.loop.Loop;
import jinn.system.Report;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/**
 * Where the running service says that it is ready: a newline in a pipe, a message to a socket, or
 * whichever of both comes first. What says so is looked at only, and taken away once the status
 * says it too: this supervisor may die in between, and the next one has to find it.
 */
final class Readiness {

    private static final int READ_SIZE = 512;
    private static final int READS_MAX = 128;

    private final Report report;
    private final Kernel kernel;
    private final Files files;
    private final Loop loop;
    private final DescriptorStore store;
    private @Nullable Fd pipe;
    private @Nullable Fd socket;
    private @Nullable Pid run;
    private boolean told;
    private boolean warned;

    /** The pipe stays for a later supervisor, and is not looked at any more. */
    private boolean held;

    Readiness(Report report, Loop loop, DescriptorStore store) {
        this.report = report;
        this.kernel = report.kernel();
        this.files = kernel.files();
        this.loop = loop;
        this.store = store;
    }

    /** Before a start: the end that the service gets. */
    Result<Fd> openPipe() {
        return switch (files.pipe()) {
            case Failed<Files.Pipe>(Errno errno) -> new Failed<>(errno);
            case Ok<Files.Pipe>(Files.Pipe made) -> {
                files.setBlocking(made.read(), false);
                pipe = made.read();
                store.keep(Kind.PIPE, pipe);
                yield new Ok<>(made.write());
            }
        };
    }

    /** Before a start: the address that the service finds in its environment. */
    Result<String> openSocket() {
        return switch (NotifyMessage.open(kernel)) {
            case Failed<NotifyMessage.Opened>(Errno errno) -> new Failed<>(errno);
            case Ok<NotifyMessage.Opened>(NotifyMessage.Opened opened) -> {
                socket = opened.socket();
                store.keep(Kind.SOCKET, socket);
                yield new Ok<>(opened.address());
            }
        };
    }

    /** It lives. */
    void began(Pid service) {
        run = service;
        told = false;
        warned = false;
        watch(pipe);
        watch(socket);
    }

    /** What an earlier supervisor's service has. */
    void adopt(Config.Kept kept, Pid service) {
        pipe = kept.pipe();
        socket = kept.socket();
        began(service);
    }

    private void watch(@Nullable Fd fd) {
        if (fd != null) {
            loop.watch(fd);
        }
    }

    /** Whether the service says that it is ready, and has not said so before. */
    boolean readNotification() {
        return isToldByPipe() || isToldBySocket();
    }

    /** What else it writes means nothing; after its end the pipe is closed. */
    private boolean isToldByPipe() {
        byte[] buffer = new byte[pipe == null ? 0 : READ_SIZE];
        for (int i = 0; i < READS_MAX && pipe != null && !held; i++) {
            Result<Integer> seen = files.peek(pipe, buffer, READ_SIZE);
            boolean stays = seen.isOk() || seen.failedWith(Errno.EAGAIN);
            if (!stays) {
                // No descriptors left, say: then it is read without a look.
                seen = files.read(pipe, buffer, 0, READ_SIZE);
            }
            if (seen.failedWith(Errno.EAGAIN)) {
                return false;
            }
            if (!(seen instanceof Ok<Integer>(Integer count)) || count == 0) {
                closePipe();
            } else if (hasNewline(buffer, count)) {
                return true;
            } else if (stays) {
                files.read(pipe, buffer, 0, count);
            }
        }
        return false;
    }

    private static boolean hasNewline(byte[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Whoever else may send is not to keep orders waiting: one who says it is looked up a time. */
    private boolean isToldBySocket() {
        byte[] buffer = new byte[socket == null ? 0 : NotifyMessage.SIZE_MAX];
        boolean asked = false;
        for (int i = 0; i < READS_MAX && socket != null && !asked; i++) {
            Result<Datagram> got = receive(buffer, true);
            if (!(got instanceof Ok<Datagram>(Datagram message))) {
                return false;
            }
            int size = Math.min(message.size(), buffer.length);
            asked = !told && NotifyMessage.has(buffer, size, NotifyMessage.READY);
            if (asked && isOurs(message.sender())) {
                return true;
            }
            receive(buffer, false);
        }
        return false;
    }

    /** A descriptor that comes along is there to be closed: its sender waits for that. */
    private Result<Datagram> receive(byte[] buffer, boolean looking) {
        Result<Datagram> got = kernel.sockets()
                .receiveDatagram(Bug.present(socket, "readiness socket"), buffer, looking);
        if (got instanceof Ok<Datagram>(Datagram message)) {
            files.closeForeign(message.descriptors());
        }
        return got;
    }

    /**
     * Anybody can send: only what comes from the service, or from below it, counts. Of the others
     * one is told of in each life: they are not to fill a log.
     */
    private boolean isOurs(@Nullable Pid sender) {
        boolean ours = NotifyMessage.isFrom(kernel, run, sender);
        if (!ours && !warned) {
            warned = true;
            report.warning("readiness told by process " + (sender == null ? 0 : sender.number())
                    + ", which is none of the service's or has ended: not ready");
        }
        return ours;
    }

    /**
     * It is told. Where the status does not say so yet, for want of room, the pipe still does: who
     * finds the old status would have nothing else.
     */
    void taken(boolean written) {
        if (written) {
            closePipe();
        } else if (pipe != null) {
            loop.unwatch(pipe);
            held = true;
        }
        if (socket != null) {
            receive(new byte[1], false);
        }
        told = true;
    }

    /** The status says so now. */
    void settle() {
        if (held) {
            closePipe();
        }
    }

    /** It is dead, or was never born. */
    void close() {
        closePipe();
        if (socket != null) {
            close(socket, Kind.SOCKET);
            socket = null;
        }
    }

    private void closePipe() {
        if (pipe != null) {
            close(pipe, Kind.PIPE);
            pipe = null;
            held = false;
        }
    }

    private void close(Fd fd, Kind kind) {
        loop.unwatch(fd);
        files.closeForeign(List.of(fd));
        store.drop(kind);
    }

    /** What an earlier supervisor left open for a service that is dead. */
    void discard(Config.Kept kept) {
        pipe = kept.pipe();
        socket = kept.socket();
        close();
    }
}
