package jinn.log;

import java.util.Arrays;

/** Whole records on their way to one place, in order. Grows as needed, up to its limit. */
final class Outlet {

    private static final int FIRST_SIZE = 4096;

    private final int max;
    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    Outlet(int max) {
        this.max = max;
    }

    boolean hasRoom(int length) {
        return end - start + length <= max;
    }

    void append(byte[] source, int from, int length) {
        if (end + length > bytes.length) {
            makeRoom(length);
        }
        System.arraycopy(source, from, bytes, end, length);
        end += length;
    }

    void append(byte one) {
        if (end == bytes.length) {
            makeRoom(1);
        }
        bytes[end++] = one;
    }

    private void makeRoom(int length) {
        int size = end - start;
        byte[] target = bytes;
        if (size + length > bytes.length) {
            int wanted = Math.max(FIRST_SIZE, Math.max(bytes.length * 2, size + length));
            target = new byte[Math.max(size + length, Math.min(wanted, max))];
        }
        System.arraycopy(bytes, start, target, 0, size);
        bytes = target;
        start = 0;
        end = size;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int size() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    void taken(int count) {
        start += count;
        if (start == end) {
            clear();
        }
    }

    void clear() {
        start = 0;
        end = 0;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /**
     * How many bytes to write where {@code room} are welcome: whole lines that fit, or else the
     * first line alone. Only the rest of a line that a short write tore ends inside the room.
     */
    int extent(long room) {
        if (size() <= room) {
            return size();
        }
        for (int i = (int) Math.max(room, 0); i > 0; i--) {
            if (bytes[start + i - 1] == '\n') {
                return i;
            }
        }
        int at = start;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1 - start;
    }

    /** Whether the first {@code count} bytes end a line. */
    boolean endsLine(int count) {
        return count > 0 && bytes[start + count - 1] == '\n';
    }
}
