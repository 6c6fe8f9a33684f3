package jinn.linux;

import jinn.linux.libc.Arena;
import jinn.value.FileInfo;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Structure;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Name;
import org.teavm.interop.c.Native;
import org.teavm.interop.c.Variable;

/**
 * Why the system executes no file: for its mount alone, or because this process may not. The
 * system asks the mount first and never comes to the mode, so that is asked here as it would have
 * asked. Of what a security module thinks nothing can be known.
 */
final class ExecuteRights {

    private static final int ANY_EXECUTES = 0111;
    private static final int OWNER_EXECUTES = 0100;
    private static final int GROUP_EXECUTES = 010;
    private static final int OTHERS_EXECUTE = 01;

    /** A list of access rights says more than a mode; nothing here reads it. */
    private static final String LIST = "system.posix_acl_access";

    private final LinuxKernel kernel;

    ExecuteRights(LinuxKernel kernel) {
        this.kernel = kernel;
    }

    @Native(structKeyword = true) @Name("statvfs") @Include("sys/statvfs.h")
    private static final class FileSystem extends Structure {
        @Name("f_flag") long flags;
    }

    @Import(name = "statvfs") @Include("sys/statvfs.h")
    private static native int statvfs(Address path, FileSystem found);

    @Variable @Import(name = "ST_NOEXEC") @Include("sys/statvfs.h")
    private static native int noExec();

    @Import(name = "getxattr") @Include("sys/xattr.h")
    private static native long getxattr(Address path, Address name, @Nullable Address value,
            long size);

    @Import(name = "getgroups") @Include("unistd.h")
    private static native int getgroups(int size, @Nullable Address groups);

    boolean onlyTheMountRefuses(String path, FileInfo info) {
        return isMountedNoExec(path) && isLetIn(info) && !hasList(path);
    }

    private boolean isMountedNoExec(String path) {
        Arena arena = kernel.arena();
        arena.begin(Arena.room(path) + Arena.room(Structure.sizeOf(FileSystem.class)));
        Address name = arena.copy(path);
        FileSystem found = arena.take(Structure.sizeOf(FileSystem.class)).toStructure();
        return statvfs(name, found) == 0 && (found.flags & noExec()) != 0;
    }

    private boolean isLetIn(FileInfo info) {
        FileInfo.Owner self = kernel.users().effective();
        int bit = OTHERS_EXECUTE;
        if (self.uid() == 0) {
            bit = ANY_EXECUTES;
        } else if (self.uid() == info.owner().uid()) {
            bit = OWNER_EXECUTES;
        } else if (self.gid() == info.owner().gid() || isInGroup(info.owner().gid())) {
            bit = GROUP_EXECUTES;
        }
        return (info.permissions() & bit) != 0;
    }

    private boolean isInGroup(int gid) {
        int most = getgroups(0, null);
        if (most <= 0) {
            return false;
        }
        Address groups = kernel.arena().only(most * Integer.BYTES);
        int count = getgroups(most, groups);
        for (int i = 0; i < count; i++) {
            if (groups.add(i * Integer.BYTES).getInt() == gid) {
                return true;
            }
        }
        return false;
    }

    private boolean hasList(String path) {
        Arena arena = kernel.arena();
        arena.begin(Arena.room(path) + Arena.room(LIST));
        Address name = arena.copy(path);
        Address list = arena.copy(LIST);
        return getxattr(name, list, null, 0) >= 0;
    }
}
