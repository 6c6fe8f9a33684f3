package jinn.linux.libc;

import jinn.value.Mounting;

/** The flags of mount(2). */
public final class MountFlags {

    private MountFlags() {
    }

    /** Of what statvfs says, those that restrict. */
    public static int restricting(long said) {
        int flags = 0;
        flags |= (said & MountConstants.ST_RDONLY()) != 0 ? Mounting.READ_ONLY : 0;
        flags |= (said & MountConstants.ST_NODEV()) != 0 ? Mounting.NO_DEVICES : 0;
        flags |= (said & MountConstants.ST_NOEXEC()) != 0 ? Mounting.NO_EXEC : 0;
        flags |= (said & MountConstants.ST_NOSUID()) != 0 ? Mounting.NO_SET_ID : 0;
        return flags;
    }

    public static int of(Mounting mounting) {
        int flags = 0;
        flags |= mounting.has(Mounting.READ_ONLY) ? MountConstants.MS_RDONLY() : 0;
        flags |= mounting.has(Mounting.NO_DEVICES) ? MountConstants.MS_NODEV() : 0;
        flags |= mounting.has(Mounting.NO_EXEC) ? MountConstants.MS_NOEXEC() : 0;
        flags |= mounting.has(Mounting.NO_SET_ID) ? MountConstants.MS_NOSUID() : 0;
        flags |= mounting.has(Mounting.SYNCHRONOUS) ? MountConstants.MS_SYNCHRONOUS() : 0;
        flags |= mounting.has(Mounting.NO_ACCESS_TIMES) ? MountConstants.MS_NOATIME() : 0;
        flags |= mounting.has(Mounting.NO_DIRECTORY_ACCESS_TIMES)
                ? MountConstants.MS_NODIRATIME() : 0;
        flags |= mounting.has(Mounting.REMOUNT) ? MountConstants.MS_REMOUNT() : 0;
        flags |= mounting.has(Mounting.BIND) ? MountConstants.MS_BIND() : 0;
        flags |= mounting.has(Mounting.RECURSIVE) ? MountConstants.MS_REC() : 0;
        flags |= mounting.has(Mounting.MOVE) ? MountConstants.MS_MOVE() : 0;
        return flags;
    }
}
