package jinn.sim;

import java.util.Arrays;
import jinn.kernel.Files;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode.Access;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Span;

/** Files as one simulated process sees them once they are open. */
abstract class SimOpenFiles implements Files {

    static final int MODE_BITS = 07777;

    private static final int SHOWN_MAX = 200;

    final SimKernel kernel;
    final SimProcess self;
    final Tree tree;

    SimOpenFiles(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
        tree = self.world.tree();
    }

    final OpenFile file(Fd fd) {
        return self.descriptors.file(fd);
    }

    @Override
    public void close(Fd fd) {
        kernel.plain("close", () -> {
            if (self.descriptors.isOpen(fd)) {
                SimLocks.drop(self, file(fd).node);
            }
            self.descriptors.close(fd);
            return "";
        }, fd);
    }

    @Override
    public Result<Integer> read(Fd fd, byte[] buffer, int offset, int length) {
        return kernel.result("read", () -> file(fd).read(self, buffer, offset, length),
                fd, length);
    }

    @Override
    public Result<Integer> write(Fd fd, byte[] buffer, int offset, int length) {
        int shown = Math.min(length, SHOWN_MAX);
        return kernel.result("write", () -> file(fd).write(self, buffer, offset, length),
                fd, Arrays.copyOfRange(buffer, offset, offset + shown), length);
    }

    @Override
    public Result<Integer> readAt(Fd fd, long at, Span target) {
        return kernel.result("readAt", () -> PlainFile.of(file(fd)).readAt((int) at, target), fd,
                at, target.end() - target.start());
    }

    @Override
    public Result<Done> rewind(Fd fd) {
        return kernel.done("rewind", () -> PlainFile.of(file(fd)).resume(0), fd);
    }

    @Override
    public Result<Integer> writeAt(Fd fd, long at, Span source) {
        return kernel.result("writeAt", () -> PlainFile.of(file(fd)).writeAt(self, (int) at,
                source),
                fd, at, source.end() - source.start());
    }

    @Override
    public Result<Integer> move(Fd pipe, Fd file, long at, int length) {
        return kernel.result("move", () -> PlainFile.of(file(file)).take(self, file(pipe),
                (int) at, length), pipe, file, at, length);
    }

    @Override
    public Result<Integer> peek(Fd pipe, byte[] buffer, int length) {
        return kernel.result("peek", () -> {
            if (file(pipe) instanceof PipeFile file) {
                return file.peek(buffer, length);
            }
            throw new Refused(Errno.EINVAL);
        }, pipe, length);
    }

    @Override
    public Result<Done> widen(Fd pipe, int size) {
        return kernel.done("widen", () -> file(pipe).widen(size), pipe, size);
    }

    @Override
    public Result<Pipe> pipe() {
        return kernel.result("pipe", () -> {
            self.descriptors.mustHaveRoom(2);
            Node.Fifo fifo = (Node.Fifo) tree.anonymousFifo(self.who);
            Fd read = self.descriptors.add(new PipeFile(fifo, Access.READ, true));
            return new Pipe(read, self.descriptors.add(new PipeFile(fifo, Access.WRITE, true)));
        });
    }

    @Override
    public Result<Done> copy(Fd from, Fd to) {
        return kernel.done("copy", () -> self.descriptors.copy(from, to), from, to);
    }

    @Override
    public Result<Done> setBlocking(Fd fd, boolean blocking) {
        return kernel.done("setBlocking", () -> file(fd).blocking = blocking, fd, blocking);
    }

    @Override
    public Result<Done> setInherited(Fd fd, boolean inherited) {
        return kernel.done("setInherited", () -> self.descriptors.setInherited(fd, inherited), fd,
                inherited);
    }

    @Override
    public boolean isOpen(Fd fd) {
        return kernel.plain("isOpen", () -> self.descriptors.isOpen(fd), fd);
    }

    @Override
    public Result<String> terminalName(Fd fd) {
        return kernel.result("terminalName", () -> {
            file(fd);
            throw new Refused(Errno.ENOTTY);
        }, fd);
    }

    @Override
    public Result<Integer> terminalColumns(Fd fd) {
        return kernel.result("terminalColumns", () -> {
            file(fd);
            throw new Refused(Errno.ENOTTY);
        }, fd);
    }

    @Override
    public Result<Done> setPermissions(Fd fd, int permissions) {
        return kernel.done("setPermissions", () -> setPermissions(file(fd).node, permissions), fd,
                Integer.toOctalString(permissions));
    }

    final void setPermissions(Node node, int permissions) {
        self.who.needOwner(node);
        if (node instanceof Node.Symlink) {
            throw new Refused(Errno.ENOSYS);
        }
        node.permissions = permissions & MODE_BITS;
    }

    @Override
    public Result<FileInfo> info(Fd fd) {
        return kernel.result("info", () -> file(fd).node.info(), fd);
    }

    @Override
    public Result<Done> lock(Fd fd) {
        return kernel.done("lock", () -> SimLocks.take(file(fd)), fd);
    }

    @Override
    public Result<Done> lockForProcess(Fd fd, Claim claim) {
        return kernel.done("lockForProcess", () -> SimLocks.take(self, file(fd), claim), fd, claim);
    }

    @Override
    public Result<Boolean> isLocked(Fd fd) {
        return kernel.result("isLocked", () -> SimLocks.isTaken(file(fd)), fd);
    }

    @Override
    public Result<Done> sync(Fd fd) {
        return kernel.done("sync", () -> {
            if (!(file(fd) instanceof PlainFile plain)) {
                throw new Refused(Errno.EINVAL);
            }
            self.world.disk().sync(plain.node);
        }, fd);
    }

    @Override
    public Result<Done> truncate(Fd fd, long length) {
        return kernel.done("truncate", () -> {
            OpenFile file = file(fd);
            boolean writable = file.access != Access.READ;
            if (!writable || length < 0 || !(file.node instanceof Node.Regular regular)) {
                throw new Refused(Errno.EINVAL);
            }
            regular.resize((int) length);
            regular.modified = self.world.now();
        }, fd, length);
    }
}
