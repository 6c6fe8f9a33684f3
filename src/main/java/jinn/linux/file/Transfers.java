package jinn.linux.file;

import jinn.kernel.Files.Pipe;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.value.Errno;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Span;
import org.teavm.interop.Address;

/** Bytes into descriptors and out of them, begun again where a signal came first. */
public final class Transfers {

    private final Arena arena;

    public Transfers(Arena arena) {
        this.arena = arena;
    }

    public Result<Integer> read(int fd, byte[] buffer, int offset, int length) {
        Address place = Address.ofData(buffer).add(offset);
        long count;
        do {
            count = Libc.read(fd, place, length);
        } while (count < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return count((int) count);
    }

    public Result<Integer> write(int fd, byte[] buffer, int offset, int length) {
        Address place = Address.ofData(buffer).add(offset);
        long count;
        do {
            count = Libc.write(fd, place, length);
        } while (count < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return count((int) count);
    }

    public Result<Integer> readAt(int fd, long at, Span target) {
        Address place = Address.ofData(target.bytes()).add(target.start());
        int length = target.end() - target.start();
        long count;
        do {
            count = Libc.pread(fd, place, length, at);
        } while (count < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return passed((int) count, target);
    }

    public Result<Integer> writeAt(int fd, long at, Span source) {
        Address place = Address.ofData(source.bytes()).add(source.start());
        int length = source.end() - source.start();
        long count;
        do {
            count = Libc.pwrite(fd, place, length, at);
        } while (count < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return passed((int) count, source);
    }

    public Result<Integer> move(int pipe, int file, long at, int length) {
        Address place = arena.only(Long.BYTES);
        place.putLong(at);
        long count;
        do {
            count = Libc.splice(pipe, null, file, place, length, Constants.SPLICE_F_NONBLOCK());
        } while (count < 0 && Constants.errno() == ErrnoConstants.EINTR());
        return count((int) count);
    }

    /** Through a pipe of its own: tee(2) copies from pipe to pipe. */
    public Result<Integer> peek(int pipe, byte[] buffer, int length) {
        return switch (Descriptors.pipe(arena)) {
            case Failed<Pipe>(Errno errno) -> new Failed<>(errno);
            case Ok<Pipe>(Pipe copy) -> peek(pipe, copy, buffer, length);
        };
    }

    private Result<Integer> peek(int pipe, Pipe copy, byte[] buffer, int length) {
        int read = copy.read().number();
        int write = copy.write().number();
        long count;
        int errno;
        do {
            count = Libc.tee(pipe, write, length, Constants.SPLICE_F_NONBLOCK());
            errno = Constants.errno();
        } while (count < 0 && errno == ErrnoConstants.EINTR());
        Result<Integer> seen = count > 0 ? read(read, buffer, 0, (int) count)
                : count == 0 ? new Ok<>(0) : Errnos.failed(errno);
        Descriptors.close(read);
        Descriptors.close(write);
        return seen;
    }

    private static Result<Integer> count(int outcome) {
        int number = Constants.errno();
        return outcome < 0 ? Errnos.failed(number) : new Ok<>(outcome);
    }

    private static Result<Integer> passed(int outcome, Span span) {
        int number = Constants.errno();
        if (outcome < 0) {
            return Errnos.failed(number);
        }
        span.startAt(span.start() + outcome);
        return new Ok<>(outcome);
    }
}
