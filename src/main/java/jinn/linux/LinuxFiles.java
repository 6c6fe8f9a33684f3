package jinn.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jinn.kernel.Directories;
import jinn.kernel.Directories.Named;
import jinn.linux.file.Descriptors;
import jinn.linux.file.FileInfos;
import jinn.linux.file.Handles;
import jinn.linux.file.OpenFiles;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Stat;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** What is done to files by their paths, and locks. */
final class LinuxFiles extends OpenFiles {

    private static final int PATH_MAX = 4096;

    private final Locks locks;
    @SuppressWarnings("NullAway.Init")
    private OwnScripts scripts;

    LinuxFiles(Arena arena, Locks locks, Directories directories, Handles handles) {
        super(arena, directories, handles);
        this.locks = locks;
    }

    /** From now on it knows which scripts may be executed after all. */
    void knows(OwnScripts own) {
        scripts = own;
    }

    @Override
    public Result<Fd> open(String path, OpenMode mode) {
        return handles.open(Constants.AT_FDCWD(), path, mode, 0);
    }

    @Override
    public Result<Done> makeDirectory(String path, int permissions) {
        Address name = arena.only(path);
        return Errnos.done(Libc.mkdir(name, permissions));
    }

    @Override
    public Result<Done> makeFifo(String path, int permissions) {
        Address name = arena.only(path);
        return Errnos.done(Libc.mkfifo(name, permissions));
    }

    @Override
    public Result<Done> makeNode(String path, FileInfo like) {
        Address name = arena.only(path);
        int mode = FileInfos.mode(like.type()) | like.permissions();
        long device = like.identity().special();
        return Errnos.done(Libc.mknod(name, mode, device));
    }

    @Override
    public Result<Done> makeSymlink(String target, String path) {
        arena.begin(Arena.room(target) + Arena.room(path));
        Address goal = arena.copy(target);
        Address name = arena.copy(path);
        return Errnos.done(Libc.symlink(goal, name));
    }

    @Override
    public Result<Done> makeLink(String existing, String path) {
        arena.begin(Arena.room(existing) + Arena.room(path));
        Address old = arena.copy(existing);
        Address name = arena.copy(path);
        return Errnos.done(Libc.link(old, name));
    }

    @Override
    public Result<String> readSymlink(String path) {
        arena.begin(Arena.room(path) + PATH_MAX);
        Address name = arena.copy(path);
        Address target = arena.take(PATH_MAX);
        int length = (int) Libc.readlink(name, target, PATH_MAX);
        int number = Constants.errno();
        if (length == PATH_MAX) {
            return new Failed<>(Errno.ENAMETOOLONG);
        }
        return length < 0 ? Errnos.failed(number) : new Ok<>(Arena.text(target, length));
    }

    @Override
    public Result<Done> rename(String from, String to) {
        arena.begin(Arena.room(from) + Arena.room(to));
        Address old = arena.copy(from);
        Address fresh = arena.copy(to);
        return Errnos.done(Libc.rename(old, fresh));
    }

    @Override
    public Result<Done> remove(String path) {
        Address name = arena.only(path);
        return Errnos.done(Libc.unlink(name));
    }

    @Override
    public Result<Done> removeDirectory(String path) {
        Address name = arena.only(path);
        return Errnos.done(Libc.rmdir(name));
    }

    @Override
    public Result<Done> setPermissions(String path, int permissions) {
        Address name = arena.only(path);
        return Errnos.done(Libc.chmod(name, permissions));
    }

    @Override
    public Result<Done> setOwner(String path, FileInfo.Owner owner) {
        Address name = arena.only(path);
        return Errnos.done(Libc.lchown(name, owner.uid(), owner.gid()));
    }

    @Override
    public Result<Done> setTargetOwner(String path, FileInfo.Owner owner) {
        Address name = arena.only(path);
        return Errnos.done(Libc.chown(name, owner.uid(), owner.gid()));
    }

    @Override
    public Result<Done> touch(String path) {
        Address name = arena.only(path);
        int here = Constants.AT_FDCWD();
        return Errnos.done(Libc.utimensat(here, name, null, 0));
    }

    @Override
    public Result<FileInfo> info(String path) {
        arena.begin(Arena.room(path) + roomForStat());
        Address name = arena.copy(path);
        Stat stat = arena.take(Structure.sizeOf(Stat.class)).toStructure();
        return FileInfos.of(Libc.stat(name, stat), stat);
    }

    @Override
    public Result<FileInfo> linkInfo(String path) {
        arena.begin(Arena.room(path) + roomForStat());
        Address name = arena.copy(path);
        Stat stat = arena.take(Structure.sizeOf(Stat.class)).toStructure();
        return FileInfos.of(Libc.lstat(name, stat), stat);
    }

    private static int roomForStat() {
        return Arena.room(Structure.sizeOf(Stat.class));
    }

    @Override
    public Result<Done> mayExecute(String path) {
        Address name = arena.only(path);
        int here = Constants.AT_FDCWD();
        return scripts.orIsOne(path, Errnos.done(
                Libc.faccessat(here, name, Constants.X_OK(), Constants.AT_EACCESS())));
    }

    @Override
    public Result<Done> mayOpen(String path, OpenMode.Access access) {
        Address name = arena.only(path);
        int wanted = switch (access) {
            case READ -> Constants.R_OK();
            case WRITE -> Constants.W_OK();
            case READ_WRITE -> Constants.R_OK() | Constants.W_OK();
        };
        int here = Constants.AT_FDCWD();
        return Errnos.done(Libc.faccessat(here, name, wanted, Constants.AT_EACCESS()));
    }

    @Override
    public Result<List<String>> list(String path) {
        List<String> names = new ArrayList<>();
        return switch (visit(path, names::add)) {
            case Failed<Done>(Errno errno) -> new Failed<>(errno);
            case Ok<Done> _ -> new Ok<>(names);
        };
    }

    @Override
    public Result<Done> visit(String path, Consumer<String> visitor) {
        Address name = arena.only(path);
        int flags = Constants.O_DIRECTORY() | Constants.O_CLOEXEC();
        int number = Descriptors.open(name, flags, 0);
        return switch (Descriptors.made(number)) {
            case Failed<Fd>(Errno errno) -> new Failed<>(errno);
            case Ok<Fd>(Fd directory) -> {
                Result<Done> visited = visit(directory, visitor);
                close(directory);
                yield visited;
            }
        };
    }

    private Result<Done> visit(Fd directory, Consumer<String> visitor) {
        while (true) {
            switch (directories.read(directory)) {
                case Failed<List<Named>>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<List<Named>>(List<Named> named) when named.isEmpty() -> {
                    return Result.DONE;
                }
                case Ok<List<Named>>(List<Named> named) ->
                        named.forEach(one -> visitor.accept(one.name()));
            }
        }
    }

    @Override
    public Result<Done> enterDirectory(String path) {
        Address name = arena.only(path);
        return Errnos.done(Libc.chdir(name));
    }

    @Override
    public Result<String> workingDirectory() {
        Address buffer = arena.only(PATH_MAX);
        Address path = Libc.getcwd(buffer, PATH_MAX);
        int number = Constants.errno();
        return path == null ? Errnos.failed(number) : new Ok<>(Arena.text(path));
    }

    @Override
    public int setUmask(int mask) {
        return Libc.umask(mask);
    }

    @Override
    public Result<Done> lock(Fd fd) {
        return locks.take(fd.number());
    }

    @Override
    public Result<Done> lockForProcess(Fd fd, Claim claim) {
        return locks.takeForProcess(fd.number(), claim);
    }

    @Override
    public Result<Boolean> isLocked(Fd fd) {
        return locks.isTaken(fd.number());
    }
}
