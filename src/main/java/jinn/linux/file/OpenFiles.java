package jinn.linux.file;

import java.util.List;
import jinn.kernel.Directories;
import jinn.kernel.Files;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Span;

/** What is done to files by their descriptors; by their paths somebody else does the rest. */
public abstract class OpenFiles implements Files {

    protected final Arena arena;
    protected final Directories directories;
    protected final Handles handles;
    private final Transfers transfers;

    protected OpenFiles(Arena arena, Directories directories, Handles handles) {
        this.arena = arena;
        this.directories = directories;
        this.handles = handles;
        transfers = new Transfers(arena);
    }

    @Override
    public void close(Fd fd) {
        Descriptors.close(fd.number());
    }

    @Override
    public void closeForeign(List<Fd> descriptors) {
        Descriptors.closeForeign(arena, descriptors);
    }

    @Override
    public Result<Integer> read(Fd fd, byte[] buffer, int offset, int length) {
        return transfers.read(fd.number(), buffer, offset, length);
    }

    @Override
    public Result<Integer> write(Fd fd, byte[] buffer, int offset, int length) {
        return transfers.write(fd.number(), buffer, offset, length);
    }

    @Override
    public Result<Integer> readAt(Fd fd, long at, Span target) {
        return transfers.readAt(fd.number(), at, target);
    }

    @Override
    public Result<Done> rewind(Fd fd) {
        return directories.resume(fd, 0);
    }

    @Override
    public Result<Integer> writeAt(Fd fd, long at, Span source) {
        return transfers.writeAt(fd.number(), at, source);
    }

    @Override
    public Result<Integer> move(Fd pipe, Fd file, long at, int length) {
        return transfers.move(pipe.number(), file.number(), at, length);
    }

    @Override
    public Result<Integer> peek(Fd pipe, byte[] buffer, int length) {
        return transfers.peek(pipe.number(), buffer, length);
    }

    @Override
    public Result<Done> widen(Fd pipe, int size) {
        return Errnos.done(Libc.fcntl(pipe.number(), Constants.F_SETPIPE_SZ(), size));
    }

    @Override
    public Result<Pipe> pipe() {
        return Descriptors.pipe(arena);
    }

    @Override
    public Result<Done> copy(Fd from, Fd to) {
        return Errnos.done(Descriptors.copy(from.number(), to.number()));
    }

    @Override
    public Result<Done> setBlocking(Fd fd, boolean blocking) {
        int bit = Constants.O_NONBLOCK();
        return Errnos.done(Descriptors.setFlag(fd.number(), bit, !blocking, false));
    }

    @Override
    public Result<Done> setInherited(Fd fd, boolean inherited) {
        Descriptors.noteOpened(fd.number());
        int bit = Constants.FD_CLOEXEC();
        return Errnos.done(Descriptors.setFlag(fd.number(), bit, !inherited, true));
    }

    @Override
    public boolean isOpen(Fd fd) {
        return Libc.fcntl(fd.number(), Constants.F_GETFD(), 0) >= 0;
    }

    @Override
    public Result<String> terminalName(Fd fd) {
        return Terminals.name(fd);
    }

    @Override
    public Result<Integer> terminalColumns(Fd fd) {
        return Terminals.columns(arena, fd);
    }

    @Override
    public Result<Done> setPermissions(Fd fd, int permissions) {
        return handles.setPermissions(fd, permissions);
    }

    @Override
    public Result<FileInfo> info(Fd fd) {
        return handles.info(fd);
    }

    @Override
    public Result<Done> sync(Fd fd) {
        return Errnos.done(Libc.fsync(fd.number()));
    }

    @Override
    public Result<Done> truncate(Fd fd, long length) {
        return Errnos.done(Libc.ftruncate(fd.number(), length));
    }
}
