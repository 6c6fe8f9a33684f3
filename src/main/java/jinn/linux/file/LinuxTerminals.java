package jinn.linux.file;

import jinn.kernel.Terminals;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Termios;
import jinn.linux.libc.Structs.WindowSize;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** termios(3), whose record is kept as bytes. */
public final class LinuxTerminals implements Terminals {

    private final Arena arena;

    public LinuxTerminals(Arena arena) {
        this.arena = arena;
    }

    @Override
    public Result<Size> size(Fd terminal) {
        WindowSize size = arena.only(Structure.sizeOf(WindowSize.class)).toStructure();
        int result = Libc.tcgetwinsize(terminal.number(), size);
        int number = Constants.errno();
        return result < 0 ? Errnos.failed(number)
                : new Ok<>(new Size(size.rows & 0xffff, size.columns & 0xffff));
    }

    @Override
    public Result<byte[]> mode(Fd terminal) {
        int size = Structure.sizeOf(Termios.class);
        Address place = arena.only(size);
        Termios mode = place.toStructure();
        int result = Libc.tcgetattr(terminal.number(), mode);
        int number = Constants.errno();
        if (result < 0) {
            return Errnos.failed(number);
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = place.add(i).getByte();
        }
        return new Ok<>(bytes);
    }

    @Override
    public Result<byte[]> takeKeys(Fd terminal) {
        Result<byte[]> before = mode(terminal);
        if (!(before instanceof Ok<byte[]>(byte[] bytes))) {
            return before;
        }
        Termios mode = put(bytes).toStructure();
        Libc.cfmakeraw(mode);
        return set(terminal, mode) instanceof Failed<Done>(Errno errno) ? new Failed<>(errno)
                : before;
    }

    @Override
    public Result<Done> restore(Fd terminal, byte[] before) {
        return set(terminal, put(before).toStructure());
    }

    private Address put(byte[] bytes) {
        Address place = arena.only(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            place.add(i).putByte(bytes[i]);
        }
        return place;
    }

    private static Result<Done> set(Fd terminal, Termios mode) {
        int fd = terminal.number();
        int when = Constants.TCSAFLUSH();
        return Errnos.done(Libc.tcsetattr(fd, when, mode));
    }
}
