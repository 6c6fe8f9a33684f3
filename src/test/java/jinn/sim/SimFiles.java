package jinn.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Files as one simulated process sees them by their paths. */
final class SimFiles extends SimOpenFiles {

    SimFiles(SimKernel kernel, SimProcess self) {
        super(kernel, self);
    }

    @Override
    public Result<Fd> open(String path, OpenMode mode) {
        return kernel.result("open", () -> {
            self.descriptors.mustHaveRoom(1);
            return self.descriptors.add(Opening.of(self, self.from(), path, mode));
        }, path, mode.access(), Integer.toBinaryString(mode.flags()));
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
}
