package jinn.value;

/**
 * What mount(2) is asked for.
 *
 * @param flags bits of those below
 * @param words what the file system itself is told, such as {@code size=1m,mode=755}
 */
public record Mounting(String source, String path, String type, int flags, String words) {

    public static final int READ_ONLY = 1;
    public static final int NO_DEVICES = 2;
    public static final int NO_EXEC = 4;
    public static final int NO_SET_ID = 8;
    public static final int SYNCHRONOUS = 16;
    public static final int NO_ACCESS_TIMES = 32;
    public static final int NO_DIRECTORY_ACCESS_TIMES = 64;
    public static final int REMOUNT = 128;

    /** The source is a directory, which shows at the path as well. */
    public static final int BIND = 256;

    /** With everything that is mounted below. */
    public static final int RECURSIVE = 512;

    /** The source is where it is mounted now. */
    public static final int MOVE = 1024;

    /** Bytes of words: of more Linux takes the beginning, and says nothing (one page). */
    public static final int WORDS_MAX = 4095;

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
