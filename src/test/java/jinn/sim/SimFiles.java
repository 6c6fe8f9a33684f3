package jinn.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import jinn.kernel.Files;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.OpenMode.Access;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Span;

/** Files as one simulated process sees them. */
final class SimFiles implements Files {

    private static final int SHOWN_MAX = 200;
    private static final int MODE_BITS = 07777;

    private final SimKernel kernel;
    private final SimProcess self;
    private final Tree tree;

    SimFiles(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
        tree = self.world.tree();
    }

    private OpenFile file(Fd fd) {
        return self.descriptors.file(fd);
    }

    @Override
    public Result<Fd> open(String path, OpenMode mode) {
        return kernel.result("open", () -> {
            self.descriptors.mustHaveRoom(1);
            return self.descriptors.add(Opening.of(self, self.from(), path, mode));
        }, path, mode.access(), Integer.toBinaryString(mode.flags()));
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
    public Result<Done> makeDirectory(String path, int permissions) {
        return make("makeDirectory", path, permissions, Node.Directory::new);
    }

    @Override
    public Result<Done> makeFifo(String path, int permissions) {
        return make("makeFifo", path, permissions, Node.Fifo::new);
    }

    @Override
    public Result<Done> makeNode(String path, FileInfo like) {
        return make("makeNode", path, like.permissions(), Tree.maker(like));
    }

    private Result<Done> make(String name, String path, int permissions,
            Function<Node.Number, Node> make) {
        int allowed = permissions & MODE_BITS & ~self.umask;
        return kernel.done(name, () -> tree.create(self.from(), path, allowed, make), path,
                Integer.toOctalString(permissions));
    }

    @Override
    public Result<Done> makeSymlink(String target, String path) {
        return kernel.done("makeSymlink", () -> {
            if (target.isEmpty()) {
                throw new Refused(Errno.ENOENT);
            }
            tree.create(self.from(), path, 0777, number -> new Node.Symlink(number, target));
        }, target, path);
    }

    @Override
    public Result<Done> makeLink(String existing, String path) {
        return kernel.done("makeLink", () -> tree.link(self.from(), existing, path), existing,
                path);
    }

    @Override
    public Result<String> readSymlink(String path) {
        return kernel.result("readSymlink", () -> {
            if (tree.find(self.from(), path, false) instanceof Node.Symlink link) {
                return link.target;
            }
            throw new Refused(Errno.EINVAL);
        }, path);
    }

    @Override
    public Result<Done> rename(String from, String to) {
        return kernel.done("rename", () -> tree.rename(self.from(), from, self.from(), to), from,
                to);
    }

    @Override
    public Result<Done> remove(String path) {
        return kernel.done("remove", () -> tree.remove(self.from(), path), path);
    }

    @Override
    public Result<Done> removeDirectory(String path) {
        return kernel.done("removeDirectory", () -> tree.removeDirectory(self.from(), path), path);
    }

    @Override
    public Result<Done> setPermissions(String path, int permissions) {
        return kernel.done("setPermissions",
                () -> setPermissions(tree.find(self.from(), path, true), permissions), path,
                Integer.toOctalString(permissions));
    }

    @Override
    public Result<Done> setPermissions(Fd fd, int permissions) {
        return kernel.done("setPermissions", () -> setPermissions(file(fd).node, permissions), fd,
                Integer.toOctalString(permissions));
    }

    private void setPermissions(Node node, int permissions) {
        self.who.needOwner(node);
        if (node instanceof Node.Symlink) {
            throw new Refused(Errno.ENOSYS);
        }
        node.permissions = permissions & MODE_BITS;
    }

    @Override
    public Result<Done> setOwner(String path, FileInfo.Owner owner) {
        return chown(path, owner, false);
    }

    @Override
    public Result<Done> setTargetOwner(String path, FileInfo.Owner owner) {
        return chown(path, owner, true);
    }

    private Result<Done> chown(String path, FileInfo.Owner owner, boolean following) {
        return kernel.done("chown", () -> {
            Node node = tree.find(self.from(), path, following);
            self.who.giveAway(node, owner);
        }, path, owner);
    }

    @Override
    public Result<Done> touch(String path) {
        return kernel.done("touch", () -> {
            Node node = tree.find(self.from(), path, true);
            self.who.need(node, Credentials.WRITE);
            node.modified = self.world.now();
        }, path);
    }

    @Override
    public Result<FileInfo> info(String path) {
        return kernel.result("info", () -> tree.find(self.from(), path, true).info(), path);
    }

    @Override
    public Result<FileInfo> linkInfo(String path) {
        return kernel.result("linkInfo", () -> tree.find(self.from(), path, false).info(), path);
    }

    @Override
    public Result<FileInfo> info(Fd fd) {
        return kernel.result("info", () -> file(fd).node.info(), fd);
    }

    @Override
    public Result<Done> mayExecute(String path) {
        return kernel.done("mayExecute", () -> self.who.need(tree.find(self.from(), path, true),
                Credentials.EXECUTE), path);
    }

    @Override
    public Result<Done> mayOpen(String path, OpenMode.Access access) {
        int wanted = Credentials.toOpen(access);
        return kernel.done("mayOpen", () -> self.who.need(tree.find(self.from(), path, true),
                wanted), path);
    }

    /** The newest first, as tmpfs has it. */
    @Override
    public Result<List<String>> list(String path) {
        return kernel.result("list", () -> {
            self.descriptors.mustHaveRoom(1);
            Node.Directory directory = tree.directory(self.from(), path);
            self.who.need(directory, Credentials.READ);
            List<String> names = new ArrayList<>(directory.entries.keySet());
            Collections.reverse(names);
            return names;
        }, path);
    }

    @Override
    public Result<Done> enterDirectory(String path) {
        return kernel.done("enterDirectory", () -> {
            Node.Directory directory = tree.directory(self.from(), path);
            self.who.need(directory, Credentials.EXECUTE);
            self.directory = directory;
        }, path);
    }

    @Override
    public Result<String> workingDirectory() {
        return kernel.result("workingDirectory", () -> tree.pathOf(self.directory));
    }

    @Override
    public int setUmask(int mask) {
        return kernel.plain("setUmask", () -> {
            int old = self.umask;
            self.umask = mask & 0777;
            return old;
        }, Integer.toOctalString(mask));
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
