package jinn.system;

import jinn.text.Bytes;

/** A file that has the name of a variable, and in its first line the value, as envdir reads it. */
public final class VariableFile {

    /** Of a value, in bytes. */
    public static final int SIZE_MAX = 4095;

    private static final String BLANKS = " \t\r";

    private VariableFile() {
    }

    /** Whether a file of that name is looked at. */
    public static boolean isName(String name) {
        return !name.startsWith(".") && name.indexOf('=') < 0;
    }

    /** Of a file that is not empty, which removes the variable. */
    public static String value(String text) {
        return trimmed(Bytes.firstLine(text)).replace('\0', '\n');
    }

    public static String trimmed(String line) {
        int end = line.length();
        while (end > 0 && BLANKS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
