package jinn.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Byte strings. A byte string is a {@code String} whose chars are all below 256, one per byte
 * (ISO 8859-1 if you will): nothing on the way knows an encoding, so nothing can lose a byte.
 */
public final class Bytes {

    private Bytes() {
    }

    public static byte[] toArray(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    public static String fromArray(byte[] bytes, int offset, int length) {
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            chars[i] = (char) (bytes[offset + i] & 0xff);
        }
        return new String(chars);
    }

    public static String fromArray(byte[] bytes) {
        return fromArray(bytes, 0, bytes.length);
    }

    /** What stands before the first newline. */
    public static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The pieces between separators, empty ones included. */
    public static List<String> fields(String text, char separator) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == separator) {
                fields.add(text.substring(start, i));
                start = i + 1;
            }
        }
        fields.add(text.substring(start));
        return fields;
    }

    /** ASCII only: {@code String.toUpperCase} brings the tables of Unicode into the binary. */
    public static String upper(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z') {
                chars[i] = (char) (chars[i] - 'a' + 'A');
            }
        }
        return new String(chars);
    }

    /** What stands after the last slash; trailing slashes do not count. */
    public static String baseName(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        int slash = path.lastIndexOf('/', end - 1);
        return path.substring(slash + 1, end);
    }

    /** Big-endian unsigned. */
    public static void putNumber(byte[] target, int offset, int length, long value) {
        long rest = value;
        for (int i = length - 1; i >= 0; i--) {
            target[offset + i] = (byte) rest;
            rest >>>= 8;
        }
    }

    /** Big-endian unsigned. */
    public static long number(byte[] source, int offset, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | source[offset + i] & 0xff;
        }
        return value;
    }

    /** A slash at the end of a path would lead through a symlink. */
    public static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
