package jinn.linux.file;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Directories;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Dirent;
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

/** The calls that take an open directory and a name. */
public final class LinuxDirectories implements Directories {

    private static final int PATH_MAX = 4096;

    /** Bytes of a directory read at a time; an entry has at most 280. */
    private static final int ENTRIES_MAX = 1024;

    private final Arena arena;
    private final Handles handles;

    public LinuxDirectories(Arena arena, Handles handles) {
        this.arena = arena;
        this.handles = handles;
    }

    /** {@link Fd#HERE} is no number that the headers know. */
    private static int at(Fd directory) {
        return directory.equals(Fd.HERE) ? Constants.AT_FDCWD() : directory.number();
    }

    @Override
    public Result<Fd> open(Fd directory, String name, OpenMode mode) {
        return handles.open(at(directory), name, mode, Constants.O_NOFOLLOW());
    }

    @Override
    public Result<Fd> openFollowing(Fd directory, String name, OpenMode mode) {
        return handles.open(at(directory), name, mode, 0);
    }

    @Override
    public Result<Fd> openDirectory(Fd directory, String name) {
        int more = Constants.O_DIRECTORY() | Constants.O_NOFOLLOW();
        return handles.open(at(directory), name, OpenMode.READ, more);
    }

    /** Not by readdir, whose memory a scanner's children would all inherit. */
    @Override
    public Result<List<Named>> read(Fd directory) {
        Address entries = arena.only(ENTRIES_MAX);
        List<Named> named = new ArrayList<>();
        int size;
        do {
            size = (int) Libc.syscall(Constants.SYS_getdents64(), directory.number(), entries,
                    ENTRIES_MAX);
            int number = Constants.errno();
            if (size < 0) {
                return Errnos.failed(number);
            }
            addTo(named, entries, size);
        } while (size > 0 && named.isEmpty());
        return new Ok<>(named);
    }

    private static void addTo(List<Named> named, Address entries, int size) {
        int at = 0;
        while (at < size) {
            Dirent entry = entries.add(at).toStructure();
            String found = Arena.text(entry.name);
            if (!found.equals(".") && !found.equals("..")) {
                named.add(new Named(found, entry.after));
            }
            at += entry.size;
        }
    }

    @Override
    public Result<Done> resume(Fd directory, long place) {
        long outcome = Libc.lseek(directory.number(), place, Constants.SEEK_SET());
        int number = Constants.errno();
        return outcome < 0 ? Errnos.failed(number) : Result.DONE;
    }

    @Override
    public Result<FileInfo> info(Fd directory, String name) {
        return info(directory, name, Constants.AT_SYMLINK_NOFOLLOW());
    }

    @Override
    public Result<FileInfo> infoFollowing(Fd directory, String name) {
        return info(directory, name, 0);
    }

    private Result<FileInfo> info(Fd directory, String name, int flags) {
        int at = at(directory);
        arena.begin(Arena.room(name) + Arena.room(Structure.sizeOf(Stat.class)));
        Address copy = arena.copy(name);
        Stat stat = arena.take(Structure.sizeOf(Stat.class)).toStructure();
        return FileInfos.of(Libc.fstatat(at, copy, stat, flags), stat);
    }

    @Override
    public Result<Done> setOwner(Fd directory, String name, FileInfo.Owner owner) {
        int at = at(directory);
        int flags = Constants.AT_SYMLINK_NOFOLLOW();
        Address copy = arena.only(name);
        return Errnos.done(Libc.fchownat(at, copy, owner.uid(), owner.gid(), flags));
    }

    @Override
    public Result<Done> setOwner(Fd file, FileInfo.Owner owner) {
        return handles.setOwner(file, owner);
    }

    @Override
    public Result<Done> makeDirectory(Fd directory, String name, int permissions) {
        int at = at(directory);
        Address copy = arena.only(name);
        return Errnos.done(Libc.mkdirat(at, copy, permissions));
    }

    @Override
    public Result<Done> makeNode(Fd directory, String name, FileInfo like) {
        int at = at(directory);
        int mode = FileInfos.mode(like.type()) | like.permissions();
        long device = like.identity().special();
        Address copy = arena.only(name);
        return Errnos.done(Libc.mknodat(at, copy, mode, device));
    }

    @Override
    public Result<Done> makeSymlink(String target, Fd directory, String name) {
        int at = at(directory);
        arena.begin(Arena.room(target) + Arena.room(name));
        Address goal = arena.copy(target);
        Address copy = arena.copy(name);
        return Errnos.done(Libc.symlinkat(goal, at, copy));
    }

    @Override
    public Result<String> readSymlink(Fd directory, String name) {
        int at = at(directory);
        arena.begin(Arena.room(name) + PATH_MAX);
        Address copy = arena.copy(name);
        Address target = arena.take(PATH_MAX);
        int length = (int) Libc.readlinkat(at, copy, target, PATH_MAX);
        int number = Constants.errno();
        if (length == PATH_MAX) {
            return new Failed<>(Errno.ENAMETOOLONG);
        }
        return length < 0 ? Errnos.failed(number) : new Ok<>(Arena.text(target, length));
    }

    @Override
    public Result<Done> move(Fd from, String name, Fd to, String fresh) {
        int source = at(from);
        int target = at(to);
        arena.begin(Arena.room(name) + Arena.room(fresh));
        Address old = arena.copy(name);
        Address copy = arena.copy(fresh);
        return Errnos.done(Libc.renameat(source, old, target, copy));
    }

    @Override
    public Result<Done> remove(Fd directory, String name) {
        int at = at(directory);
        Address copy = arena.only(name);
        return Errnos.done(Libc.unlinkat(at, copy, 0));
    }

    @Override
    public Result<Done> removeDirectory(Fd directory, String name) {
        int at = at(directory);
        int flags = Constants.AT_REMOVEDIR();
        Address copy = arena.only(name);
        return Errnos.done(Libc.unlinkat(at, copy, flags));
    }
}
