package jinn.log.spool;

import jinn.log.line.Progress;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.FileInfo.Identity;

/*
 * The head of a spool: how far each place of the script is with what follows. Numbers have eight
 * bytes, the highest first.
 *
 *     0  "jinnlog1"
 *     8  size the file is being cut to; 0 where it is not
 *    16  place of the next line to route
 *    24  device and inode of stdin
 *    40  how many entries
 *    48  the boot it was written in, filled up with NULs
 *    88  entries: device and inode of the log directory (0 and the descriptor for a stream), inode
 *        and length of current, place from which lines are missing, records not missing
 */
public final class SpoolHeader {

    public static final int SIZE = 4096;

    /** The form of all that follows. */
    public static final int FORMAT = 1;

    private static final byte[] MAGIC = Bytes.toArray("jinnlog" + FORMAT);
    private static final int CUT_AT = 8;
    private static final int PLACE_AT = 16;
    private static final int STDIN_AT = 24;
    private static final int COUNT_AT = 40;
    private static final int BOOT_AT = 48;
    private static final int ENTRIES_AT = 88;
    private static final int ENTRY_SIZE = 48;
    private static final int ENTRIES_MAX = (SIZE - ENTRIES_AT) / ENTRY_SIZE;

    private final byte[] bytes;
    private int count;

    /** @param bytes a whole head, of which the entries count that are in it */
    SpoolHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one, with no entries yet. */
    static SpoolHeader fresh(String boot, Identity stdin) {
        SpoolHeader header = new SpoolHeader(new byte[SIZE]);
        System.arraycopy(MAGIC, 0, header.bytes, 0, MAGIC.length);
        byte[] id = Bytes.toArray(boot);
        System.arraycopy(id, 0, header.bytes, BOOT_AT, Math.min(id.length, ENTRIES_AT - BOOT_AT));
        header.put(STDIN_AT, stdin.device());
        header.put(STDIN_AT + Long.BYTES, stdin.inode());
        return header;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many of the bytes mean something. */
    int size() {
        return ENTRIES_AT + count * ENTRY_SIZE;
    }

    /** Whether it is one, and of the same boot as the other. */
    boolean isLike(SpoolHeader other) {
        boolean alike = number(COUNT_AT) >= 0 && number(COUNT_AT) <= ENTRIES_MAX;
        for (int i = 0; i < MAGIC.length; i++) {
            alike &= bytes[i] == other.bytes[i];
        }
        for (int i = BOOT_AT; i < ENTRIES_AT; i++) {
            alike &= bytes[i] == other.bytes[i];
        }
        return alike;
    }

    boolean hasStdinOf(SpoolHeader other) {
        return number(STDIN_AT) == other.number(STDIN_AT)
                && number(STDIN_AT + Long.BYTES) == other.number(STDIN_AT + Long.BYTES);
    }

    long cut() {
        return number(CUT_AT);
    }

    /** The cut was made; all else stays as it was read. */
    void forgetCut() {
        put(CUT_AT, 0);
    }

    void begin(long cut, long place) {
        put(CUT_AT, cut);
        put(PLACE_AT, place);
        put(COUNT_AT, 0);
        count = 0;
    }

    void add(Progress progress) {
        int at = ENTRIES_AT + count * ENTRY_SIZE;
        Identity key = Bug.present(progress.key(), "key of a place that is kept");
        put(at, key.device());
        put(at + 8, key.inode());
        put(at + 16, progress.file());
        put(at + 24, progress.length());
        put(at + 32, progress.from());
        put(at + 40, progress.skip());
        count++;
        put(COUNT_AT, count);
    }

    /** The first place that anybody still needs. */
    long first() {
        long first = number(PLACE_AT);
        for (int i = 0; i < number(COUNT_AT); i++) {
            first = Math.min(first, number(ENTRIES_AT + i * ENTRY_SIZE + 32));
        }
        return first;
    }

    /** Tells it what was noted of it; where nothing was, it takes all there is. */
    void restore(Progress progress, long end) {
        progress.endAt(end);
        progress.restart(Math.min(first(), end));
        for (int i = 0; i < number(COUNT_AT); i++) {
            int at = ENTRIES_AT + i * ENTRY_SIZE;
            if (progress.isFor(number(at), number(at + 8))) {
                progress.restore(number(at + 16), number(at + 24), number(at + 32),
                        number(at + 40));
            }
        }
    }

    private long number(int at) {
        long number = 0;
        for (int i = at; i < at + Long.BYTES; i++) {
            number = number << Byte.SIZE | bytes[i] & 0xff;
        }
        return number;
    }

    private void put(int at, long number) {
        long rest = number;
        for (int i = at + Long.BYTES - 1; i >= at; i--) {
            bytes[i] = (byte) rest;
            rest >>>= Byte.SIZE;
        }
    }
}
