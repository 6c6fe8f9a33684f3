package jinn.rc.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jinn.text.Bytes;

/**
 * What {@link ByteOutput} wrote. Whatever the bytes are, nothing is read behind their end, and no
 * more memory taken than they are worth: from the first length on that cannot be, every number is
 * 0, every text and list empty, and the input is never {@link #isSpent}.
 */
final class ByteInput {

    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean broken;

    ByteInput(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Whether all of it was read, and nothing was missing. */
    boolean isSpent() {
        return !broken && at == end;
    }

    /** Whether something was missing. */
    boolean isBroken() {
        return broken;
    }

    void skip(int size) {
        broken |= size > end - at;
        at = broken ? end : at + size;
    }

    long number() {
        int from = at;
        skip(ByteOutput.NUMBER);
        return broken ? 0 : Bytes.number(bytes, from, ByteOutput.NUMBER);
    }

    /** How many follow: each takes a byte at least. */
    int count() {
        long count = number();
        broken |= count > end - at;
        return broken ? 0 : (int) count;
    }

    String text() {
        int size = count();
        int from = at;
        skip(size);
        return broken ? "" : Bytes.fromArray(bytes, from, size);
    }

    void skipTexts() {
        int count = count();
        for (int i = 0; i < count && !broken; i++) {
            skip(count());
        }
    }

    void skipNumbers() {
        int count = count();
        skip(count > (end - at) / ByteOutput.NUMBER ? end + 1 : count * ByteOutput.NUMBER);
    }

    <T> List<T> list(int count, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count && !broken; i++) {
            list.add(one.get());
        }
        return list;
    }

    List<String> texts() {
        return list(count(), this::text);
    }

    int[] numbers() {
        int size = count();
        broken |= size > (end - at) / ByteOutput.NUMBER;
        int[] numbers = new int[broken ? 0 : size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) number();
        }
        return numbers;
    }
}
