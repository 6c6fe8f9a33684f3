package jinn.rc.database;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import jinn.text.Bytes;

/** Numbers of 32 bits, unsigned and big-endian; texts and lists, each behind its length. */
final class ByteOutput {

    /** The bytes of a number. */
    static final int NUMBER = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void plain(String text) {
        byte[] plain = Bytes.toArray(text);
        bytes.write(plain, 0, plain.length);
    }

    void number(long number) {
        byte[] big = new byte[NUMBER];
        Bytes.putNumber(big, 0, NUMBER, number);
        bytes.write(big, 0, NUMBER);
    }

    void text(String text) {
        number(text.length());
        plain(text);
    }

    void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    void numbers(int[] numbers) {
        number(numbers.length);
        for (int number : numbers) {
            number(number);
        }
    }

    /** All, and room for more. */
    byte[] bytesAnd(int more) {
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() + more);
    }
}
