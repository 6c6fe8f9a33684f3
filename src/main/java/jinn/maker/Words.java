package jinn.maker;

import java.util.List;

/** Words as execline's lexer reads them back. */
public final class Words {

    private static final String PLAIN = "_./:=@%+,-";

    /** What Linux reads of a script's first line is 255 bytes. */
    private static final int PROGRAM_MAX = 200;

    private Words() {
    }

    static String line(List<String> words) {
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            line.append(line.isEmpty() ? "" : " ").append(quoted(word));
        }
        return line.toString();
    }

    public static String quoted(String word) {
        if (isPlain(word)) {
            return word;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
        }
        return quoted.append('"').toString();
    }

    /** Whether it ends no comment, and quoted is itself where a script's variables are set in. */
    static boolean isConstant(String word) {
        return word.indexOf('\n') < 0 && word.indexOf('$') < 0;
    }

    /** Whether a first line can name this program, and a script call it by that path. */
    public static boolean isProgram(String path) {
        return path.startsWith("/") && isPlain(path) && path.length() <= PROGRAM_MAX;
    }

    /** Neither a blank nor anything that execline, or the kernel in a first line, would read. */
    static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
