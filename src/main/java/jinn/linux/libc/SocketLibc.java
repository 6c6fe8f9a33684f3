package jinn.linux.libc;

import jinn.linux.libc.Structs.Message;
import jinn.linux.libc.Structs.UnixAddress;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The calls of libc that are about sockets; see {@link Libc}. */
public final class SocketLibc {

    private SocketLibc() {
    }

    @Import(name = "socket") @Include("sys/socket.h")
    public static native int socket(int family, int type, int protocol);

    @Import(name = "socketpair") @Include("sys/socket.h")
    public static native int socketpair(int family, int type, int protocol, Address ends);

    @Import(name = "setsockopt") @Include("sys/socket.h")
    public static native int setsockopt(int fd, int level, int name, Address value, int size);

    @Import(name = "bind") @Include("sys/socket.h")
    public static native int bind(int fd, UnixAddress address, int size);

    @Import(name = "listen") @Include("sys/socket.h")
    public static native int listen(int fd, int backlog);

    @Import(name = "accept4") @Include("sys/socket.h")
    public static native int accept4(int fd, @Nullable Address address, @Nullable Address size,
            int flags);

    @Import(name = "connect") @Include("sys/socket.h")
    public static native int connect(int fd, UnixAddress address, int size);

    @Import(name = "getsockopt") @Include("sys/socket.h")
    public static native int getsockopt(int fd, int level, int name, Address value, Address size);

    @Import(name = "getsockname") @Include("sys/socket.h")
    public static native int getsockname(int fd, UnixAddress address, Address size);

    @Import(name = "getpeername") @Include("sys/socket.h")
    public static native int getpeername(int fd, UnixAddress address, Address size);

    @Import(name = "ioctl") @Include("sys/ioctl.h")
    public static native int ioctl(int fd, int request, Address value);

    @Import(name = "shutdown") @Include("sys/socket.h")
    public static native int shutdown(int fd, int how);

    /** For sendmsg: musl 1.2.3's own takes 1024 bytes of control, one descriptor too few. */
    @Import(name = "syscall") @Include("unistd.h")
    public static native long sendmsg(long call, int fd, Message message, int flags);

    @Import(name = "recvmsg") @Include("sys/socket.h")
    public static native long recvmsg(int fd, Message message, int flags);
}
