package jinn.linux.file;

import jinn.linux.libc.Constants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Structs.Stat;
import jinn.value.FileInfo;
import jinn.value.Instant;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** From {@code struct stat} to a value and back. */
public final class FileInfos {

    private static final int PERMISSIONS = 07777;

    private FileInfos() {
    }

    /** Called with the outcome of the call that filled it. */
    public static Result<FileInfo> of(int outcome, Stat stat) {
        int number = Constants.errno();
        if (outcome < 0) {
            return Errnos.failed(number);
        }
        return new Ok<>(new FileInfo(type(stat.mode), stat.mode & PERMISSIONS,
                new FileInfo.Identity(stat.device, stat.inode, stat.special),
                new FileInfo.Owner(stat.uid, stat.gid), stat.size, stat.links,
                new Instant(stat.modifiedSeconds, stat.modifiedNanos),
                new Instant(stat.accessedSeconds, stat.accessedNanos)));
    }

    private static FileInfo.Type type(int mode) {
        int bits = mode & Constants.S_IFMT();
        for (FileInfo.Type type : FileInfo.Type.values()) {
            if (mode(type) == bits) {
                return type;
            }
        }
        return FileInfo.Type.REGULAR;
    }

    public static int mode(FileInfo.Type type) {
        return switch (type) {
            case REGULAR -> Constants.S_IFREG();
            case DIRECTORY -> Constants.S_IFDIR();
            case FIFO -> Constants.S_IFIFO();
            case SYMLINK -> Constants.S_IFLNK();
            case SOCKET -> Constants.S_IFSOCK();
            case CHARACTER_DEVICE -> Constants.S_IFCHR();
            case BLOCK_DEVICE -> Constants.S_IFBLK();
        };
    }
}
