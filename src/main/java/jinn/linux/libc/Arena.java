package jinn.linux.libc;

import jinn.value.Bug;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * Scratch memory outside the heap, for what C reads and writes: the heap's objects move. One
 * block, taken once and used anew by every call; it grows where a call needs more, and only the
 * call that began last may use it.
 */
public final class Arena {

    /** Holds every structure and nearly every path; together with malloc's own, one page. */
    private static final int FIRST_SIZE = 1024;
    private static final int SIZE_MAX = 1 << 24;
    private static final int ALIGNMENT = 8;

    private @Nullable Address block;
    private int size;
    private int used;

    /** Makes room for that many bytes in all, and forgets what was there. */
    public void begin(int bytes) {
        used = 0;
        if (bytes < 0) {
            throw new Bug("a call with more words than can be counted");
        }
        if (block == null || bytes > size) {
            grow(bytes);
        }
    }

    private void grow(int bytes) {
        if (bytes > SIZE_MAX) {
            throw new Bug("a call with " + bytes + " bytes of words");
        }
        int wanted = Math.max(FIRST_SIZE, Integer.highestOneBit(bytes) * 2);
        if (block != null) {
            Libc.free(block);
        }
        block = allocate(wanted);
        size = wanted;
    }

    /** Memory that C keeps. Without any, nothing can be said or done in Java either. */
    public static Address allocate(int bytes) {
        Address place = Libc.malloc(bytes);
        if (place == null) {
            Libc.jinn_out_of_memory();
        }
        return place;
    }

    /** The next bytes, aligned for any structure; {@link #begin} made room for them. */
    public Address take(int bytes) {
        // What is free is a multiple of the alignment; room would wrap.
        if (bytes < 0 || bytes > size - used) {
            throw new Bug("a call takes more room than it began with");
        }
        Address taken = Bug.present(block, "room").add(used);
        used += room(bytes);
        return taken;
    }

    /** Where the first bytes were taken. */
    public Address first() {
        return Bug.present(block, "room");
    }

    /** What {@link #take} needs for that many. */
    public static int room(int bytes) {
        return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /** What {@link #copy} needs. */
    public static int room(String text) {
        return room(text.length() + 1);
    }

    /** The text as C wants it. */
    public Address copy(String text) {
        int length = text.length();
        Address copy = take(length + 1);
        for (int i = 0; i < length; i++) {
            copy.add(i).putByte((byte) text.charAt(i));
        }
        copy.add(length).putByte((byte) 0);
        return copy;
    }

    /** Begins anew, with this text alone. */
    public Address only(String text) {
        begin(room(text));
        return copy(text);
    }

    /** Begins anew, with these bytes alone. */
    public Address only(int bytes) {
        begin(room(bytes));
        return take(bytes);
    }

    public static String text(Address bytes, int length) {
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) (bytes.add(i).getByte() & 0xff);
        }
        return new String(chars);
    }

    /** Up to its zero byte. */
    public static String text(Address bytes) {
        return text(bytes, (int) Libc.strlen(bytes));
    }
}
