package jinn.linux.libc;

import jinn.value.OpenMode;

/** The flags of open(2), all but close-on-exec. */
public final class OpenFlags {

    private OpenFlags() {
    }

    public static int of(OpenMode mode) {
        int flags = switch (mode.access()) {
            case READ -> Constants.O_RDONLY();
            case WRITE -> Constants.O_WRONLY();
            case READ_WRITE -> Constants.O_RDWR();
        };
        flags |= mode.has(OpenMode.NON_BLOCKING) ? Constants.O_NONBLOCK() : 0;
        flags |= mode.has(OpenMode.CREATE) ? Constants.O_CREAT() : 0;
        flags |= mode.has(OpenMode.TRUNCATE) ? Constants.O_TRUNC() : 0;
        flags |= mode.has(OpenMode.APPEND) ? Constants.O_APPEND() : 0;
        flags |= mode.has(OpenMode.EXCLUSIVE) ? Constants.O_EXCL() : 0;
        flags |= mode.has(OpenMode.NO_CONTROLLING_TTY) ? Constants.O_NOCTTY() : 0;
        flags |= mode.has(OpenMode.NO_FOLLOW) ? Constants.O_NOFOLLOW() : 0;
        flags |= mode.isHandle() ? Constants.O_PATH() : 0;
        return flags;
    }
}
