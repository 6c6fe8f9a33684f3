package jinn.walk;

import java.util.Arrays;
import jinn.text.Bytes;

/** The path of where a walk is: for messages, and for the names on the way back. */
public final class Route {

    private static final int FIRST_SIZE = 256;
    private static final int SIZE_MAX = 1 << 21;
    private static final int NAME_MAX = 256;

    /** A message shows as much of the beginning and of the end of a longer path. */
    private static final int SHOWN_MAX = 1024;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private int top;

    void begin(String path) {
        size = 0;
        add(path);
        top = size;
    }

    boolean isFull() {
        return size > SIZE_MAX - NAME_MAX;
    }

    void down(String name) {
        add("/");
        add(name);
    }

    private void add(String text) {
        while (size + text.length() > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        for (int i = 0; i < text.length(); i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += text.length();
    }

    void up() {
        size = lastName() - 1;
    }

    /** The top's whole path, or the last name below it. */
    String name() {
        int start = size == top ? 0 : lastName();
        return Bytes.fromArray(bytes, start, size - start);
    }

    private int lastName() {
        int start = size;
        while (start > top + 1 && bytes[start - 1] != '/') {
            start--;
        }
        return start;
    }

    /** What is behind the top, with its slash; empty at the top. */
    String below() {
        return shown(top);
    }

    String text() {
        return shown(0);
    }

    private String shown(int start) {
        if (size - start <= 2 * SHOWN_MAX) {
            return Bytes.fromArray(bytes, start, size - start);
        }
        return Bytes.fromArray(bytes, start, SHOWN_MAX) + "/.../"
                + Bytes.fromArray(bytes, size - SHOWN_MAX, SHOWN_MAX);
    }
}
