package jinn.sim;

import java.util.List;
import jinn.kernel.Directories;
import jinn.sim.Walk.From;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Open directories as one simulated process sees them. */
final class SimDirectories implements Directories {

    private static final int MODE_BITS = 07777;

    private final SimKernel kernel;
    private final SimProcess self;
    private final Tree tree;

    SimDirectories(SimKernel kernel, SimProcess self) {
        this.kernel = kernel;
        this.self = self;
        tree = self.world.tree();
    }

    /** Names are looked up from there. */
    private From from(Fd directory) {
        if (directory.equals(Fd.HERE)) {
            return self.from();
        }
        if (self.descriptors.file(directory).node instanceof Node.Directory node) {
            return new From(node, self.who);
        }
        throw new Refused(Errno.ENOTDIR);
    }

    private Node find(Fd directory, String name) {
        return tree.find(from(directory), name, false);
    }

    @Override
    public Result<Fd> open(Fd directory, String name, OpenMode mode) {
        return kernel.result("openAt", () -> {
            self.descriptors.mustHaveRoom(1);
            OpenMode bound = mode.with(OpenMode.NO_FOLLOW);
            return self.descriptors.add(Opening.of(self, from(directory), name, bound));
        }, directory, name, mode.access());
    }

    @Override
    public Result<Fd> openFollowing(Fd directory, String name, OpenMode mode) {
        return kernel.result("openFollowing", () -> {
            self.descriptors.mustHaveRoom(1);
            return self.descriptors.add(Opening.of(self, from(directory), name, mode));
        }, directory, name, mode.access());
    }

    /** A symlink is no directory, says Linux. */
    @Override
    public Result<Fd> openDirectory(Fd directory, String name) {
        return kernel.result("openDirectory", () -> {
            self.descriptors.mustHaveRoom(1);
            if (!(find(directory, name) instanceof Node.Directory)) {
                throw new Refused(Errno.ENOTDIR);
            }
            return self.descriptors.add(
                    Opening.of(self, from(directory), name, OpenMode.READ));
        }, directory, name);
    }

    private PlainFile opened(Fd directory) {
        if (self.descriptors.file(directory) instanceof PlainFile file
                && file.node instanceof Node.Directory) {
            return file;
        }
        throw new Refused(Errno.ENOTDIR);
    }

    @Override
    public Result<List<Named>> read(Fd directory) {
        return kernel.result("readDirectory", () -> opened(directory).nextNames(), directory);
    }

    @Override
    public Result<Done> resume(Fd directory, long place) {
        return kernel.done("resume", () -> opened(directory).resume((int) place), directory, place);
    }

    @Override
    public Result<FileInfo> info(Fd directory, String name) {
        return kernel.result("infoAt", () -> find(directory, name).info(), directory, name);
    }

    @Override
    public Result<FileInfo> infoFollowing(Fd directory, String name) {
        return kernel.result("infoFollowing", () ->
                tree.find(from(directory), name, true).info(), directory, name);
    }

    @Override
    public Result<Done> setOwner(Fd directory, String name, FileInfo.Owner owner) {
        return kernel.done("setOwnerAt", () -> self.who.giveAway(find(directory, name), owner),
                directory, name, owner);
    }

    @Override
    public Result<Done> setOwner(Fd file, FileInfo.Owner owner) {
        return kernel.done("setOwnerOf", () -> self.who.giveAway(
                self.descriptors.file(file).node, owner), file, owner);
    }

    @Override
    public Result<Done> makeDirectory(Fd directory, String name, int permissions) {
        return kernel.done("makeDirectoryAt", () -> tree.create(from(directory), name,
                allowed(permissions), Node.Directory::new), directory, name);
    }

    private int allowed(int permissions) {
        return permissions & MODE_BITS & ~self.umask;
    }

    @Override
    public Result<Done> makeNode(Fd directory, String name, FileInfo like) {
        return kernel.done("makeNodeAt", () -> tree.create(from(directory), name,
                allowed(like.permissions()), Tree.maker(like)), directory, name);
    }

    @Override
    public Result<Done> makeSymlink(String target, Fd directory, String name) {
        return kernel.done("makeSymlinkAt", () -> tree.create(from(directory), name, 0777,
                number -> new Node.Symlink(number, target)), target, directory, name);
    }

    @Override
    public Result<String> readSymlink(Fd directory, String name) {
        return kernel.result("readSymlinkAt", () -> {
            if (find(directory, name) instanceof Node.Symlink link) {
                return link.target;
            }
            throw new Refused(Errno.EINVAL);
        }, directory, name);
    }

    @Override
    public Result<Done> move(Fd from, String name, Fd to, String fresh) {
        return kernel.done("move", () -> tree.rename(from(from), name, from(to), fresh), from,
                name, to, fresh);
    }

    @Override
    public Result<Done> remove(Fd directory, String name) {
        return kernel.done("removeAt", () -> tree.remove(from(directory), name), directory, name);
    }

    @Override
    public Result<Done> removeDirectory(Fd directory, String name) {
        return kernel.done("removeDirectoryAt",
                () -> tree.removeDirectory(from(directory), name), directory, name);
    }
}
