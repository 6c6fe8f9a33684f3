package jinn.linux;

import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoNumbers;
import jinn.linux.libc.Libc;
import jinn.linux.libc.Structs.Stat;
import jinn.system.OwnProgram;
import jinn.value.Errno;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** Whether a path is the very file that this process runs. */
final class OwnImage {

    /** Set-user-id and set-group-id: an exec of such a file changes whose rights count. */
    private static final int SPECIAL = 06000;

    /** Where everybody may execute it there is nothing to find out about us. */
    private static final int EXECUTABLE = 0111;

    private final Arena arena;
    private boolean known;
    private long device;
    private long inode;

    OwnImage(Arena arena) {
        this.arena = arena;
    }

    /** Null where it is; ENOENT or whatever a look at it gave; EXDEV where it is another file. */
    @Nullable Errno mismatch(String path) {
        if (path.equals(OwnProgram.LINK)) {
            return null;
        }
        if (!known) {
            known = true;
            if (stat(OwnProgram.LINK) == null) {
                Stat own = place().toStructure();
                device = own.device;
                inode = own.inode;
            }
        }
        Errno errno = stat(path);
        if (errno != null) {
            return errno;
        }
        Stat found = place().toStructure();
        boolean same = found.inode == inode && found.device == device
                && (found.mode & (SPECIAL | EXECUTABLE)) == EXECUTABLE;
        return same ? null : Errno.EXDEV;
    }

    private @Nullable Errno stat(String path) {
        int size = Arena.room(Structure.sizeOf(Stat.class));
        arena.begin(size + Arena.room(path));
        Stat stat = arena.take(size).toStructure();
        Address name = arena.copy(path);
        int outcome = Libc.stat(name, stat);
        int number = Constants.errno();
        return outcome < 0 ? ErrnoNumbers.of(number) : null;
    }

    /** Where the last answer is. */
    private Address place() {
        return arena.first();
    }
}
