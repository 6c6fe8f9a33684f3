package jinn.linux.libc;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/** Numbers of the headers about mounts; see {@link Constants}. */
public final class MountConstants {

    private MountConstants() {
    }

    @Variable @Import(name = "MS_NODEV") @Include("sys/mount.h")
    public static native int MS_NODEV();

    @Variable @Import(name = "MS_NOEXEC") @Include("sys/mount.h")
    public static native int MS_NOEXEC();

    @Variable @Import(name = "MS_NOSUID") @Include("sys/mount.h")
    public static native int MS_NOSUID();

    @Variable @Import(name = "MS_SYNCHRONOUS") @Include("sys/mount.h")
    public static native int MS_SYNCHRONOUS();

    @Variable @Import(name = "MS_NOATIME") @Include("sys/mount.h")
    public static native int MS_NOATIME();

    @Variable @Import(name = "MS_NODIRATIME") @Include("sys/mount.h")
    public static native int MS_NODIRATIME();

    @Variable @Import(name = "MS_BIND") @Include("sys/mount.h")
    public static native int MS_BIND();

    @Variable @Import(name = "MS_REC") @Include("sys/mount.h")
    public static native int MS_REC();

    @Variable @Import(name = "MS_MOVE") @Include("sys/mount.h")
    public static native int MS_MOVE();

    @Variable @Import(name = "MS_REMOUNT") @Include("sys/mount.h")
    public static native int MS_REMOUNT();

    @Variable @Import(name = "ST_RDONLY") @Include("sys/statvfs.h")
    public static native int ST_RDONLY();

    @Variable @Import(name = "ST_NOSUID") @Include("sys/statvfs.h")
    public static native int ST_NOSUID();

    @Variable @Import(name = "ST_NODEV") @Include("sys/statvfs.h")
    public static native int ST_NODEV();

    @Variable @Import(name = "ST_NOEXEC") @Include("sys/statvfs.h")
    public static native int ST_NOEXEC();

    @Variable @Import(name = "MNT_DETACH") @Include("sys/mount.h")
    public static native int MNT_DETACH();

    @Variable @Import(name = "MS_RDONLY") @Include("sys/mount.h")
    public static native int MS_RDONLY();
}
