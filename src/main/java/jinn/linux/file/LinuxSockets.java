package jinn.linux.file;

import java.util.List;
import jinn.kernel.Sockets;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.SocketLibc;
import jinn.linux.libc.Structs.Credentials;
import jinn.linux.libc.Structs.Iovec;
import jinn.linux.libc.Structs.Message;
import jinn.linux.libc.Structs.Timeval;
import jinn.linux.libc.Structs.UnixAddress;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** AF_UNIX. The control block holds one SCM_RIGHTS message, laid out as cmsg(3) says. */
public final class LinuxSockets implements Sockets {

    private static final int INT_SIZE = 4;

    private static final int CREDENTIALS_ROOM = 32;
    private static final long MS_PER_SECOND = 1000;
    private static final long MICROS_PER_MS = 1000;

    private final Arena arena;
    private final SocketAddresses addresses;

    public LinuxSockets(Arena arena) {
        this.arena = arena;
        addresses = new SocketAddresses(arena);
    }

    @Override
    public Result<Fd> make(Kind kind) {
        int type = Constants.SOCK_CLOEXEC()
                | (kind == Kind.STREAM ? Constants.SOCK_STREAM() : Constants.SOCK_DGRAM());
        int outcome = SocketLibc.socket(Constants.AF_UNIX(), type, 0);
        return descriptor(outcome, Constants.errno());
    }

    @Override
    public Result<Pair> pair() {
        Address ends = arena.only(2 * INT_SIZE);
        int type = Constants.SOCK_CLOEXEC() | Constants.SOCK_STREAM();
        int outcome = SocketLibc.socketpair(Constants.AF_UNIX(), type, 0, ends);
        int errno = Constants.errno();
        if (outcome < 0) {
            return Errnos.failed(errno);
        }
        int one = ends.getInt();
        int other = ends.add(INT_SIZE).getInt();
        Descriptors.noteOpened(Math.max(one, other));
        return new Ok<>(new Pair(new Fd(one), new Fd(other)));
    }

    @Override
    public Result<Done> bind(Fd socket, String path) {
        if (path.length() > PATH_MAX) {
            return new Failed<>(Errno.ENAMETOOLONG);
        }
        UnixAddress address = addresses.of(path);
        int size = SocketAddresses.size(path);
        return Errnos.done(SocketLibc.bind(socket.number(), address, size));
    }

    @Override
    public Result<Done> listen(Fd socket, int backlog) {
        return Errnos.done(SocketLibc.listen(socket.number(), backlog));
    }

    @Override
    public boolean isListening(Fd socket) {
        Address value = arena.only(Arena.room(INT_SIZE) * 2);
        Address size = value.add(Arena.room(INT_SIZE));
        size.putInt(INT_SIZE);
        int outcome = SocketLibc.getsockopt(socket.number(), Constants.SOL_SOCKET(),
                Constants.SO_ACCEPTCONN(), value, size);
        return outcome == 0 && value.getInt() != 0;
    }

    @Override
    public Result<Fd> accept(Fd socket) {
        int number = socket.number();
        int outcome;
        int errno;
        do {
            outcome = SocketLibc.accept4(number, null, null, Constants.SOCK_CLOEXEC());
            errno = Constants.errno();
        } while (outcome < 0 && errno == ErrnoConstants.EINTR());
        return descriptor(outcome, errno);
    }

    @Override
    public Result<Done> connect(Fd socket, String path) {
        if (path.length() > PATH_MAX) {
            return new Failed<>(Errno.ENAMETOOLONG);
        }
        UnixAddress address = addresses.of(path);
        int size = SocketAddresses.size(path);
        return Errnos.done(SocketLibc.connect(socket.number(), address, size));
    }

    @Override
    public Result<Done> limitSending(Fd socket, long timeoutMs) {
        int size = Structure.sizeOf(Timeval.class);
        Address value = arena.only(Arena.room(size));
        Timeval limit = value.toStructure();
        limit.seconds = Math.max(0, timeoutMs) / MS_PER_SECOND;
        limit.micros = Math.max(0, timeoutMs) % MS_PER_SECOND * MICROS_PER_MS;
        return Errnos.done(SocketLibc.setsockopt(socket.number(), Constants.SOL_SOCKET(),
                Constants.SO_SNDTIMEO(), value, size));
    }

    private static Result<Fd> descriptor(int outcome, int errno) {
        if (outcome < 0) {
            return Errnos.failed(errno);
        }
        Descriptors.noteOpened(outcome);
        return new Ok<>(new Fd(outcome));
    }

    @Override
    public Result<FileInfo.Owner> peer(Fd socket) {
        Credentials who = arena.only(CREDENTIALS_ROOM).toStructure();
        int errno = askCredentials(socket, who);
        return errno == 0 ? new Ok<>(new FileInfo.Owner(who.uid, who.gid)) : Errnos.failed(errno);
    }

    @Override
    public Result<Pid> peerProcess(Fd socket) {
        Credentials who = arena.only(CREDENTIALS_ROOM).toStructure();
        int errno = askCredentials(socket, who);
        return errno == 0 ? new Ok<>(new Pid(who.pid)) : Errnos.failed(errno);
    }

    /** 0 or the number of the failure; the size that C wants stands behind the answer. */
    private static int askCredentials(Fd socket, Credentials who) {
        Address value = who.toAddress();
        Address size = value.add(Arena.room(Structure.sizeOf(Credentials.class)));
        size.putInt(Structure.sizeOf(Credentials.class));
        int outcome = SocketLibc.getsockopt(socket.number(), Constants.SOL_SOCKET(),
                Constants.SO_PEERCRED(), value, size);
        int errno = Constants.errno();
        return outcome == 0 ? 0 : errno;
    }

    @Override
    public Result<String> peerPath(Fd socket) {
        UnixAddress address = addresses.of("");
        Address size = SocketAddresses.sizeOf(address);
        int outcome = SocketLibc.getpeername(socket.number(), address, size);
        int errno = Constants.errno();
        return outcome < 0 ? Errnos.failed(errno)
                : new Ok<>(SocketAddresses.path(address, size.getInt()));
    }

    @Override
    public Result<String> ownPath(Fd socket) {
        UnixAddress address = addresses.of("");
        Address size = SocketAddresses.sizeOf(address);
        int outcome = SocketLibc.getsockname(socket.number(), address, size);
        int errno = Constants.errno();
        return outcome < 0 ? Errnos.failed(errno)
                : new Ok<>(SocketAddresses.name(address, size.getInt()));
    }

    @Override
    public Result<Done> finishSending(Fd socket) {
        return Errnos.done(SocketLibc.shutdown(socket.number(), Constants.SHUT_WR()));
    }

    @Override
    public Result<Done> hangUp(Fd socket) {
        return Errnos.done(SocketLibc.shutdown(socket.number(), Constants.SHUT_RDWR()));
    }

    /** What is sent from then on is refused, so that nothing comes behind the look. */
    @Override
    public void refuse(Fd connection) {
        int number = connection.number();
        Address unread = arena.only(INT_SIZE);
        boolean empty = SocketLibc.shutdown(number, Constants.SHUT_RDWR()) == 0
                && SocketLibc.ioctl(number, Constants.FIONREAD(), unread) == 0
                && unread.getInt() == 0;
        if (empty) {
            Descriptors.close(number);
        } else {
            Descriptors.closeForeign(arena, List.of(connection));
        }
    }

    @Override
    public Result<Integer> send(Fd socket, byte[] bytes, List<Fd> descriptors) {
        if (descriptors.size() > DESCRIPTORS_MAX) {
            throw new Bug("a message with " + descriptors.size() + " descriptors");
        }
        Message message = message(bytes.length);
        Address place = message.vector.base;
        for (int i = 0; i < bytes.length; i++) {
            place.add(i).putByte(bytes[i]);
        }
        if (descriptors.isEmpty()) {
            message.control = Address.fromInt(0);
            message.controlSize = 0;
        } else {
            ControlMessages.put(message, descriptors);
        }
        int number = socket.number();
        long count;
        int errno;
        do {
            count = SocketLibc.sendmsg(Constants.SYS_sendmsg(), number, message,
                    Constants.MSG_NOSIGNAL());
            errno = Constants.errno();
        } while (count < 0 && errno == ErrnoConstants.EINTR());
        return count < 0 ? Errnos.failed(errno) : new Ok<>((int) count);
    }

    /** The number of the request is that of terminals. */
    @Override
    public Result<Boolean> isAllRead(Fd socket) {
        Address unread = arena.only(INT_SIZE);
        int outcome = SocketLibc.ioctl(socket.number(), Constants.TIOCOUTQ(), unread);
        int errno = Constants.errno();
        return outcome < 0 ? Errnos.failed(errno) : new Ok<>(unread.getInt() == 0);
    }

    @Override
    public Result<Received> receive(Fd socket, byte[] buffer, int offset, int length) {
        Message message = message(length);
        return switch (receive(socket, message, Constants.MSG_CMSG_CLOEXEC())) {
            case Failed<Integer>(Errno errno) -> new Failed<>(errno);
            case Ok<Integer>(Integer count) -> {
                take(message, buffer, offset, count);
                List<Fd> descriptors = ControlMessages.descriptors(message);
                if ((message.flags & Constants.MSG_CTRUNC()) == 0) {
                    yield new Ok<>(new Received(count, descriptors));
                }
                Descriptors.closeForeign(arena, descriptors);
                yield new Failed<>(Errno.EMFILE);
            }
        };
    }

    private static Result<Integer> receive(Fd socket, Message message, int flags) {
        int number = socket.number();
        long count;
        int errno;
        do {
            count = SocketLibc.recvmsg(number, message, flags);
            errno = Constants.errno();
        } while (count < 0 && errno == ErrnoConstants.EINTR());
        return count < 0 ? Errnos.failed(errno) : new Ok<>((int) count);
    }

    private static void take(Message message, byte[] buffer, int offset, int count) {
        Address place = message.vector.base;
        for (int i = 0; i < count; i++) {
            buffer[offset + i] = place.add(i).getByte();
        }
    }

    @Override
    public Result<Done> askForSenders(Fd socket) {
        Address on = arena.only(INT_SIZE);
        on.putInt(1);
        return Errnos.done(SocketLibc.setsockopt(socket.number(), Constants.SOL_SOCKET(),
                Constants.SO_PASSCRED(), on, INT_SIZE));
    }

    @Override
    public Result<Datagram> receiveDatagram(Fd socket, byte[] buffer, boolean looking) {
        Message message = message(buffer.length);
        int flags = Constants.MSG_CMSG_CLOEXEC() | Constants.MSG_TRUNC()
                | (looking ? Constants.MSG_PEEK() : 0);
        return switch (receive(socket, message, flags)) {
            case Failed<Integer>(Errno errno) -> new Failed<>(errno);
            case Ok<Integer>(Integer size) -> {
                take(message, buffer, 0, Math.min(size, buffer.length));
                yield new Ok<>(new Datagram(size, ControlMessages.sender(message),
                        ControlMessages.descriptors(message)));
            }
        };
    }

    /** One message of one piece of that many bytes, with room for all the descriptors. */
    private Message message(int length) {
        int head = Structure.sizeOf(Message.class);
        int piece = Structure.sizeOf(Iovec.class);
        arena.begin(Arena.room(head) + Arena.room(piece) + ControlMessages.ROOM
                + Arena.room(length));
        Address place = arena.take(head);
        Address.fillZero(place, head);
        Message message = place.toStructure();
        message.vector = arena.take(piece).toStructure();
        message.pieces = 1;
        message.control = arena.take(ControlMessages.ROOM);
        message.controlSize = ControlMessages.ROOM;
        Address.fillZero(message.control, ControlMessages.ROOM);
        message.vector.base = arena.take(length);
        message.vector.size = length;
        return message;
    }
}
