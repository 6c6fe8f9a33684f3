package jinn.applet.file;

import java.util.Arrays;
import java.util.function.Consumer;
import jinn.text.Bytes;

/** Names close to each other in memory, to be sorted by their bytes. There is room for so many. */
final class Names {

    /** Bytes of all names together, and how many names. */
    static final int BYTES_MAX = 1 << 22;
    static final int COUNT_MAX = 1 << 19;

    private static final int FIRST_BYTES = 4096;
    private static final int FIRST_COUNT = 256;

    /** One behind the other, each with a zero byte at its end, which no name holds. */
    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;
    private int[] starts = new int[FIRST_COUNT];
    private int count;

    /** False where there is no room for it. */
    boolean add(String name) {
        int end = size + name.length() + 1;
        if (end > BYTES_MAX || count == COUNT_MAX) {
            return false;
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        for (int i = 0; i < name.length(); i++) {
            bytes[size + i] = (byte) name.charAt(i);
        }
        bytes[end - 1] = 0;
        starts[count] = size;
        count++;
        size = end;
        return true;
    }

    void forEach(Consumer<String> taker) {
        for (int i = 0; i < count; i++) {
            int end = starts[i];
            while (bytes[end] != 0) {
                end++;
            }
            taker.accept(Bytes.fromArray(bytes, starts[i], end - starts[i]));
        }
    }

    /** In place, by a heap. */
    void sort() {
        for (int i = count / 2 - 1; i >= 0; i--) {
            sink(i, count);
        }
        for (int end = count - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
    }

    private void sink(int from, int end) {
        int parent = from;
        while (2 * parent + 1 < end) {
            int child = 2 * parent + 1;
            if (child + 1 < end && isBefore(starts[child], starts[child + 1])) {
                child++;
            }
            if (!isBefore(starts[parent], starts[child])) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private boolean isBefore(int one, int other) {
        int i = 0;
        while (bytes[one + i] == bytes[other + i] && bytes[one + i] != 0) {
            i++;
        }
        return (bytes[one + i] & 0xff) < (bytes[other + i] & 0xff);
    }

    private void swap(int i, int j) {
        int start = starts[i];
        starts[i] = starts[j];
        starts[j] = start;
    }
}
