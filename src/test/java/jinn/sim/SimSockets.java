package jinn.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jinn.kernel.Sockets;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;

/**
 * Unix sockets as one simulated process sees them. Datagrams go to names of the kernel's choice
 * alone.
 */
final class SimSockets implements Sockets {

    private static final int SHOWN_MAX = 200;
    private static final long NANOS_PER_MS = 1_000_000;

    private final SimKernel kernel;
    private final SimProcess self;
    private final Tree tree;

    SimSockets(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
        tree = self.world.tree();
    }

    private SocketFile socket(Fd fd) {
        return SocketFile.of(self.descriptors.file(fd));
    }

    private SocketFile.Party party() {
        return new SocketFile.Party(new FileInfo.Owner(self.who.uid(), self.who.gid()),
                self.pid());
    }

    @Override
    public Result<Fd> make(Kind kind) {
        return kernel.result("socket", () -> self.descriptors.add(
                kind == Kind.STREAM ? new SocketFile() : new DatagramFile()));
    }

    @Override
    public Result<Pair> pair() {
        return kernel.result("socketpair", () -> {
            self.descriptors.mustHaveRoom(2);
            SocketFile[] both = SocketFile.pair(party());
            Fd one = self.descriptors.add(both[0]);
            return new Pair(one, self.descriptors.add(both[1]));
        });
    }

    @Override
    public Result<Done> bind(Fd fd, String path) {
        return kernel.done("bind", () -> {
            if (self.descriptors.file(fd) instanceof DatagramFile datagrams) {
                datagrams.bind(self.world.datagrams());
                return;
            }
            mustFit(path);
            SocketFile socket = socket(fd);
            if (socket.name != null) {
                throw new Refused(Errno.EINVAL);
            }
            socket.name = named(path);
            socket.name.socket = socket;
            socket.path = path;
        }, fd, path);
    }

    private static void mustFit(String path) {
        if (path.length() > PATH_MAX) {
            throw new Refused(Errno.ENAMETOOLONG);
        }
    }

    private Node.Special named(String path) {
        try {
            return (Node.Special) tree.create(self.from(), path, 0777 & ~self.umask,
                    number -> new Node.Special(number, FileInfo.Type.SOCKET, 0));
        } catch (Refused refused) {
            boolean there = refused.errno() == Errno.EEXIST;
            throw new Refused(there ? Errno.EADDRINUSE : refused.errno());
        }
    }

    @Override
    public Result<Done> listen(Fd fd, int backlog) {
        return kernel.done("listen", () -> socket(fd).listen(backlog, party()), fd, backlog);
    }

    @Override
    public boolean isListening(Fd fd) {
        return kernel.plain("isListening", () -> self.descriptors.isOpen(fd)
                && self.descriptors.file(fd) instanceof SocketFile socket
                && socket.isListening(), fd);
    }

    /** The number is looked for before the connection. */
    @Override
    public Result<Fd> accept(Fd fd) {
        return kernel.result("accept", () -> {
            SocketFile listening = socket(fd);
            self.descriptors.mustHaveRoom(1);
            SocketFile socket = listening.accept(self);
            try {
                return self.descriptors.add(socket);
            } finally {
                socket.release();
            }
        }, fd);
    }

    @Override
    public Result<Done> connect(Fd fd, String path) {
        return kernel.done("connect", () -> {
            if (self.descriptors.file(fd) instanceof DatagramFile datagrams) {
                datagrams.connect(self.world.datagrams(), path);
                return;
            }
            mustFit(path);
            SocketFile socket = socket(fd);
            Node node = tree.find(self.from(), path, true);
            self.who.need(node, Credentials.WRITE);
            if (!(node instanceof Node.Special special) || special.socket == null) {
                throw new Refused(Errno.ECONNREFUSED);
            }
            socket.connect(self, special.socket, party());
        }, fd, path);
    }

    @Override
    public Result<Done> limitSending(Fd fd, long timeoutMs) {
        return kernel.done("limitSending", () -> socket(fd).limitSending(
                timeoutMs <= 0 ? SimProcess.NEVER : timeoutMs * NANOS_PER_MS), fd, timeoutMs);
    }

    @Override
    public Result<FileInfo.Owner> peer(Fd fd) {
        return kernel.result("peer", () -> socket(fd).peer().self.owner(), fd);
    }

    @Override
    public Result<Pid> peerProcess(Fd fd) {
        return kernel.result("peerProcess", () -> new Pid(socket(fd).peer().self.pid()), fd);
    }

    @Override
    public Result<String> peerPath(Fd fd) {
        return kernel.result("peerPath", () -> socket(fd).peer().path, fd);
    }

    @Override
    public Result<String> ownPath(Fd fd) {
        return kernel.result("ownPath", () ->
                self.descriptors.file(fd) instanceof DatagramFile datagrams
                        ? datagrams.name() : socket(fd).path, fd);
    }

    @Override
    public Result<Done> finishSending(Fd fd) {
        return kernel.done("finishSending", () -> socket(fd).finishSending(), fd);
    }

    @Override
    public Result<Done> hangUp(Fd fd) {
        return kernel.done("hangUp", () -> socket(fd).hangUp(), fd);
    }

    @Override
    public void refuse(Fd fd) {
        kernel.plain("refuse", () -> {
            socket(fd).hangUp();
            self.descriptors.close(fd);
            return "";
        }, fd);
    }

    @Override
    public Result<Integer> send(Fd fd, byte[] bytes, List<Fd> descriptors) {
        return kernel.result("send", () -> {
            if (self.descriptors.file(fd) instanceof DatagramFile datagrams) {
                return datagrams.send(self, bytes,
                        descriptors.stream().map(self.descriptors::file).toList());
            }
            SocketFile socket = socket(fd);
            if (descriptors.size() > DESCRIPTORS_MAX) {
                throw new Refused(Errno.EINVAL);
            }
            return socket.send(self, bytes,
                    descriptors.stream().map(self.descriptors::file).toList());
        }, fd, Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN_MAX)), descriptors);
    }

    @Override
    public Result<Boolean> isAllRead(Fd fd) {
        return kernel.result("isAllRead", () -> {
            if (!(self.descriptors.file(fd) instanceof SocketFile socket)) {
                throw new Refused(Errno.ENOTTY);
            }
            return socket.isAllRead();
        }, fd);
    }

    @Override
    public Result<Received> receive(Fd fd, byte[] buffer, int offset, int length) {
        return kernel.result("receive", () -> {
            List<OpenFile> came = new ArrayList<>();
            var room = new SocketFile.Room(buffer, offset, offset + length);
            int count = socket(fd).receive(self, room, came);
            List<Fd> descriptors = new ArrayList<>();
            boolean haveRoom = self.descriptors.hasRoom(came.size());
            for (OpenFile file : came) {
                if (haveRoom) {
                    descriptors.add(self.descriptors.add(file));
                }
                file.release();
            }
            if (!haveRoom) {
                throw new Refused(Errno.EMFILE);
            }
            return new Received(count, descriptors);
        }, fd, length);
    }

    @Override
    public Result<Done> askForSenders(Fd fd) {
        return kernel.done("askForSenders", () -> DatagramFile.of(self.descriptors.file(fd))
                .askForSenders(), fd);
    }

    @Override
    public Result<Datagram> receiveDatagram(Fd fd, byte[] buffer, boolean looking) {
        return kernel.result("receiveDatagram", () -> {
            var datagrams = DatagramFile.of(self.descriptors.file(fd));
            DatagramFile.Message message = datagrams.next(self, looking);
            System.arraycopy(message.bytes(), 0, buffer, 0,
                    Math.min(buffer.length, message.bytes().length));
            List<Fd> descriptors = new ArrayList<>();
            for (OpenFile file : message.files()) {
                if (self.descriptors.hasRoom(1)) {
                    descriptors.add(self.descriptors.add(file));
                }
                if (!looking) {
                    file.release();
                }
            }
            return new Datagram(message.bytes().length, datagrams.sender(message), descriptors);
        }, fd, looking);
    }
}
