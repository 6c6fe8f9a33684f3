package jinn.value;

/**
 * How a path is opened. Every descriptor is close-on-exec unless it is copied to a number of its
 * own; a new file gets {@code permissions} less the umask.
 */
public record OpenMode(Access access, int flags, int permissions) {

    /** Which way bytes may go. */
    public enum Access {
        READ, WRITE, READ_WRITE
    }

    public static final int NON_BLOCKING = 1;
    public static final int CREATE = 2;
    public static final int TRUNCATE = 4;
    public static final int APPEND = 8;
    public static final int EXCLUSIVE = 16;
    public static final int NO_CONTROLLING_TTY = 32;

    /** ELOOP where the name is a symlink's. */
    public static final int NO_FOLLOW = 64;

    /** See {@link #HANDLE}. */
    private static final int ONLY_STANDS_FOR = 128;

    private static final int DEFAULT_PERMISSIONS = 0666;

    public static final OpenMode READ = new OpenMode(Access.READ, 0, DEFAULT_PERMISSIONS);
    public static final OpenMode WRITE = new OpenMode(Access.WRITE, 0, DEFAULT_PERMISSIONS);

    /**
     * Stands for a file of any kind, of a symlink that is not followed for itself. Takes no rights
     * to the file, waits for nobody, wakes no device. {@link Files#info}, {@link
     * Files#setPermissions} and {@link Directories#setOwner} act on that file, whatever its name
     * becomes; whatever else is done with it fails.
     */
    public static final OpenMode HANDLE = READ.with(ONLY_STANDS_FOR);

    /** Create, or empty what is there. */
    public static final OpenMode REPLACE = WRITE.with(CREATE | TRUNCATE);
    public static final OpenMode APPENDING = WRITE.with(CREATE | APPEND);

    public OpenMode with(int more) {
        return new OpenMode(access, flags | more, permissions);
    }

    public OpenMode nonBlocking() {
        return with(NON_BLOCKING);
    }

    public OpenMode permissions(int wanted) {
        return new OpenMode(access, flags, wanted);
    }

    public boolean isHandle() {
        return has(ONLY_STANDS_FOR);
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
