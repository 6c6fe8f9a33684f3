package jinn.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import jinn.value.Errno;
import jinn.value.FileInfo;
import jinn.value.OpenMode.Access;
import jinn.value.Signal;

/** A Unix stream socket: unconnected, listening, or one of a pair (net/unix/af_unix.c). */
final class SocketFile extends OpenFile {

    /** What may lie unread; Linux counts its own bookkeeping as well. */
    private static final int UNREAD_MAX = 200 * 1024;

    /** The bytes of one send. The descriptors go to whoever reads the first of them. */
    private static final class Piece {
        private final byte[] bytes;
        private int start;
        private List<OpenFile> files;

        Piece(byte[] bytes, List<OpenFile> files) {
            this.bytes = bytes;
            this.files = files;
        }

        int length() {
            return bytes.length - start;
        }
    }

    /** Where to put what is read. */
    record Room(byte[] bytes, int start, int end) {
    }

    /** Whoever is at the other end, as they were then. */
    record Party(FileInfo.Owner owner, int pid) {
    }

    private final Deque<Piece> unread = new ArrayDeque<>();
    private final Deque<SocketFile> waiting = new ArrayDeque<>();
    private int waitingMax = -1;
    private SocketFile peer;
    private long sendTimeoutNs = SimProcess.NEVER;
    private boolean ended;
    private boolean finished;
    private boolean reset;
    Node.Special name;
    String path = "";
    Party self;

    SocketFile() {
        super(null, Access.READ_WRITE, true);
    }

    /** Two, connected. */
    static SocketFile[] pair(Party who) {
        SocketFile[] both = {new SocketFile(), new SocketFile()};
        for (int i = 0; i < both.length; i++) {
            both[i].peer = both[1 - i];
            both[i].self = who;
        }
        return both;
    }

    static SocketFile of(OpenFile file) {
        if (file instanceof SocketFile socket) {
            return socket;
        }
        throw new Refused(Errno.ENOTSOCK);
    }

    boolean isListening() {
        return waitingMax >= 0;
    }

    void listen(int backlog, Party who) {
        if (name == null || peer != null) {
            throw new Refused(Errno.EINVAL);
        }
        waitingMax = backlog;
        self = who;
    }

    void connect(SimProcess by, SocketFile server, Party who) {
        if (peer != null) {
            throw new Refused(Errno.OTHER);
        }
        if (!server.isListening() || server.ended) {
            throw new Refused(Errno.ECONNREFUSED);
        }
        if (server.waiting.size() > server.waitingMax) {
            if (!blocking) {
                throw new Refused(Errno.EAGAIN);
            }
            by.waitUntil(() -> server.ended || server.waiting.size() <= server.waitingMax,
                    sendingEndsNs(by));
            if (!server.ended && server.waiting.size() > server.waitingMax) {
                throw new Refused(Errno.EAGAIN);
            }
        }
        if (server.ended) {
            throw new Refused(Errno.ECONNREFUSED);
        }
        SocketFile other = new SocketFile();
        other.path = server.path;
        other.self = server.self;
        other.peer = this;
        peer = other;
        self = who;
        other.hold();
        server.waiting.add(other);
    }

    void limitSending(long timeoutNs) {
        sendTimeoutNs = timeoutNs;
    }

    private long sendingEndsNs(SimProcess by) {
        return sendTimeoutNs == SimProcess.NEVER ? sendTimeoutNs
                : by.world.scheduler().nowNs() + sendTimeoutNs;
    }

    /** It is held; to be released when it has a number. */
    SocketFile accept(SimProcess by) {
        if (!isListening()) {
            throw new Refused(Errno.EINVAL);
        }
        if (waiting.isEmpty() && !blocking) {
            throw new Refused(Errno.EAGAIN);
        }
        by.waitUntil(() -> !waiting.isEmpty());
        return waiting.removeFirst();
    }

    SocketFile peer() {
        if (peer == null) {
            throw new Refused(Errno.OTHER);
        }
        return peer;
    }

    void finishSending() {
        finished = true;
    }

    void hangUp() {
        finished = true;
        if (peer != null) {
            peer.finished = true;
        }
    }

    /** How many bytes went; {@code files} go with the first of them. */
    int send(SimProcess by, byte[] bytes, List<OpenFile> files) {
        if (peer == null) {
            throw new Refused(Errno.OTHER);
        }
        int done = 0;
        long untilNs = sendingEndsNs(by);
        while (done < bytes.length) {
            if (finished || peer.ended) {
                return orRefuse(done, Errno.EPIPE);
            }
            int count = Math.min(bytes.length - done, UNREAD_MAX - peer.unreadCount());
            if (count > 0) {
                peer.unread.add(new Piece(Arrays.copyOfRange(bytes, done, done + count),
                        done == 0 ? held(files) : List.of()));
                done += count;
            } else if (blocking && by.world.scheduler().nowNs() < untilNs) {
                by.waitUntil(() -> finished || peer.ended || peer.unreadCount() < UNREAD_MAX,
                        untilNs);
            } else {
                return orRefuse(done, Errno.EAGAIN);
            }
        }
        return done;
    }

    private static List<OpenFile> held(List<OpenFile> files) {
        files.forEach(OpenFile::hold);
        return files;
    }

    private static int orRefuse(int done, Errno errno) {
        if (done == 0) {
            throw new Refused(errno);
        }
        return done;
    }

    private int unreadCount() {
        return unread.stream().mapToInt(Piece::length).sum();
    }

    boolean isAllRead() {
        return peer == null || peer.unread.isEmpty();
    }

    /** The files that came along are held, and added to {@code came}. */
    int receive(SimProcess by, Room target, List<OpenFile> came) {
        if (peer == null) {
            throw new Refused(isListening() ? Errno.EINVAL : Errno.OTHER);
        }
        if (unread.isEmpty() && !isOver()) {
            if (!blocking) {
                throw new Refused(Errno.EAGAIN);
            }
            by.waitUntil(() -> !unread.isEmpty() || isOver());
        }
        if (unread.isEmpty() && reset) {
            reset = false;
            throw new Refused(Errno.ECONNRESET);
        }
        int at = target.start();
        while (at < target.end() && !unread.isEmpty() && came.isEmpty()) {
            Piece piece = unread.getFirst();
            int count = Math.min(target.end() - at, piece.length());
            System.arraycopy(piece.bytes, piece.start, target.bytes(), at, count);
            piece.start += count;
            at += count;
            came.addAll(piece.files);
            piece.files = List.of();
            if (piece.length() == 0) {
                unread.removeFirst();
            }
        }
        return at - target.start();
    }

    private boolean isOver() {
        return peer.ended || peer.finished;
    }

    @Override
    int read(SimProcess by, byte[] target, int offset, int length) {
        List<OpenFile> came = new ArrayList<>();
        int count = receive(by, new Room(target, offset, offset + length), came);
        came.forEach(OpenFile::release);
        return count;
    }

    @Override
    int write(SimProcess by, byte[] source, int offset, int length) {
        try {
            return send(by, Arrays.copyOfRange(source, offset, offset + length),
                    List.of());
        } catch (Refused refused) {
            if (refused.errno() == Errno.EPIPE) {
                by.raise(Signal.PIPE);
            }
            throw refused;
        }
    }

    @Override
    boolean isReadable(SimProcess by) {
        return !waiting.isEmpty() || !unread.isEmpty() || peer != null && isOver();
    }

    @Override
    boolean isWritable(SimProcess by) {
        return peer != null && (peer.ended || peer.unreadCount() < UNREAD_MAX);
    }

    @Override
    boolean isBroken() {
        return peer != null && (peer.ended || finished && peer.finished);
    }

    /** A side that goes without having read all, or was never accepted, resets the other. */
    @Override
    void ended() {
        ended = true;
        if (name != null && name.socket == this) {
            name.socket = null;
        }
        if (peer != null && !unread.isEmpty()) {
            peer.reset = true;
        }
        unread.forEach(piece -> piece.files.forEach(OpenFile::release));
        unread.clear();
        waiting.forEach(socket -> socket.peer.reset = true);
        waiting.forEach(OpenFile::release);
        waiting.clear();
    }
}
