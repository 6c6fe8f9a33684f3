package jinn.linux;

import jinn.kernel.Mounting;

/** The flags of mount(2). */
final class MountFlags {

    private MountFlags() {
    }

    static int of(Mounting mounting) {
        int flags = 0;
        flags |= mounting.has(Mounting.READ_ONLY) ? Constants.MS_RDONLY() : 0;
        flags |= mounting.has(Mounting.NO_DEVICES) ? Constants.MS_NODEV() : 0;
        flags |= mounting.has(Mounting.NO_EXEC) ? Constants.MS_NOEXEC() : 0;
        flags |= mounting.has(Mounting.NO_SET_ID) ? Constants.MS_NOSUID() : 0;
        flags |= mounting.has(Mounting.SYNCHRONOUS) ? Constants.MS_SYNCHRONOUS() : 0;
        flags |= mounting.has(Mounting.NO_ACCESS_TIMES) ? Constants.MS_NOATIME() : 0;
        flags |= mounting.has(Mounting.NO_DIRECTORY_ACCESS_TIMES) ? Constants.MS_NODIRATIME() : 0;
        flags |= mounting.has(Mounting.REMOUNT) ? Constants.MS_REMOUNT() : 0;
        flags |= mounting.has(Mounting.BIND) ? Constants.MS_BIND() : 0;
        flags |= mounting.has(Mounting.RECURSIVE) ? Constants.MS_REC() : 0;
        flags |= mounting.has(Mounting.MOVE) ? Constants.MS_MOVE() : 0;
        return flags;
    }
}
