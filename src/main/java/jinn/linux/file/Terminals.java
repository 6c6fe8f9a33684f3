package jinn.linux.file;

import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.WindowSize;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Ok;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** What terminals say of themselves. */
public final class Terminals {

    private Terminals() {
    }

    public static Result<String> name(Fd fd) {
        Address name = Libc.ttyname(fd.number());
        int number = Constants.errno();
        return name == null ? Errnos.failed(number) : new Ok<>(Arena.text(name));
    }

    public static Result<Integer> columns(Arena arena, Fd fd) {
        WindowSize size = arena.only(Structure.sizeOf(WindowSize.class)).toStructure();
        int result = Libc.tcgetwinsize(fd.number(), size);
        int number = Constants.errno();
        return result < 0 ? Errnos.failed(number) : new Ok<>(size.columns & 0xffff);
    }
}
