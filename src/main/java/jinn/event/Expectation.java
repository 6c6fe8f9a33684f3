package jinn.event;

import java.util.Arrays;
import jinn.text.Bytes;
import jinn.value.Pattern;

/**
 * A regular expression that the letters of an event directory are to match: all that came since
 * the beginning, as one text, tried anew after each letter.
 */
public final class Expectation {

    /** Of more letters than that the older half is forgotten. */
    public static final int LETTERS_MAX = 4096;

    private static final int FIRST_ROOM = 16;

    private final Pattern pattern;
    private byte[] letters = new byte[FIRST_ROOM];
    private int size;
    private boolean met;

    public Expectation(Pattern pattern) {
        this.pattern = pattern;
    }

    /** True from the letter on with which it matched; what comes later does not count. */
    public boolean hear(String more) {
        for (int i = 0; i < more.length() && !met; i++) {
            add((byte) more.charAt(i));
            met = pattern.matches(letters, 0, size);
        }
        return met;
    }

    public boolean isMet() {
        return met;
    }

    /** All that it was matched against. */
    public String heard() {
        return Bytes.fromArray(letters, 0, size);
    }

    /** From here on, as if nothing had come before. */
    public void beginAnew() {
        size = 0;
        met = false;
    }

    /** The letter with which it matched. */
    public char lastLetter() {
        return (char) (letters[size - 1] & 0xff);
    }

    /** A pattern wants one byte of room behind the text. */
    private void add(byte letter) {
        if (size == LETTERS_MAX) {
            System.arraycopy(letters, size / 2, letters, 0, size - size / 2);
            size -= size / 2;
        }
        if (size + 1 == letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        letters[size] = letter;
        size++;
    }
}
