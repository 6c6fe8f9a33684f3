package jinn.kernel;

import java.util.List;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import org.jspecify.annotations.Nullable;

/** Unix domain sockets: named by paths, and able to carry descriptors. */
public interface Sockets {

    /** The most bytes a socket's path may have: {@code sun_path} less its zero byte. */
    int PATH_MAX = 107;

    /** The most descriptors Linux takes in one message (SCM_MAX_FD). */
    int DESCRIPTORS_MAX = 253;

    /** What a socket carries. */
    enum Kind {
        STREAM, DATAGRAM
    }

    /** A socket without a name, close-on-exec and blocking. */
    Result<Fd> make(Kind kind);

    /** Two stream sockets, each the other's peer; close-on-exec and blocking. */
    Result<Pair> pair();

    /** Who is connected to whom. */
    record Pair(Fd one, Fd other) {
    }

    /**
     * ENAMETOOLONG where the path does not fit; the file's mode follows the umask. A name that
     * begins with a zero byte is in no file system; for an empty one the kernel chooses such one.
     */
    Result<Done> bind(Fd socket, String path);

    Result<Done> listen(Fd socket, int backlog);

    /** True of a socket that listens. */
    boolean isListening(Fd socket);

    /** The next connection, close-on-exec and blocking; EAGAIN where there is none. */
    Result<Fd> accept(Fd socket);

    /** Waits for room in the queue of the server; EAGAIN where it may not, or no longer. */
    Result<Done> connect(Fd socket, String path);

    /** How long {@link #connect} and {@link #send} wait; {@link Poller#FOREVER} is no limit. */
    Result<Done> limitSending(Fd socket, long timeoutMs);

    /** The effective ids that the other side had when it connected. */
    Result<FileInfo.Owner> peer(Fd socket);

    /** The process that connected. */
    Result<Pid> peerProcess(Fd socket);

    /** The path that the other side is bound to; empty where to none in a file system. */
    Result<String> peerPath(Fd socket);

    /** This side's, which may begin with a zero byte; empty where it has none. */
    Result<String> ownPath(Fd socket);

    /** No more is sent; the other side sees the end. */
    Result<Done> finishSending(Fd socket);

    /** Nothing goes either way; the other side sees the end once it has read what it was sent. */
    Result<Done> hangUp(Fd socket);

    /**
     * Hangs up, and closes a connection that nobody else has. What the other side sent and nobody
     * read may make that wait ({@link Files#closeForeign}); where nothing is there, nothing does.
     */
    void refuse(Fd connection);

    /**
     * Bytes sent, which may be fewer; the descriptors go with the first of them. ETOOMANYREFS where
     * more of this user's are on their way, not read yet, than its limit of open files.
     */
    Result<Integer> send(Fd socket, byte[] bytes, List<Fd> descriptors);

    /** Whether the other side has read all that was sent, or is gone. */
    Result<Boolean> isAllRead(Fd socket);

    /** Bytes received, 0 at the end, and what descriptors came along, close-on-exec. */
    record Received(int count, List<Fd> descriptors) {
    }

    /** EMFILE where not all of the descriptors could be taken; then none is. */
    Result<Received> receive(Fd socket, byte[] buffer, int offset, int length);

    /** Datagrams that this socket receives say who sent them, from now on. */
    Result<Done> askForSenders(Fd socket);

    /**
     * A datagram.
     *
     * @param size its bytes; more than the buffer has where the rest is lost
     * @param sender the process; null where the kernel does not say
     */
    record Datagram(int size, @Nullable Pid sender, List<Fd> descriptors) {
    }

    /** The next datagram; {@code looking}, it stays where it is, and is the next one again. */
    Result<Datagram> receiveDatagram(Fd socket, byte[] buffer, boolean looking);
}
