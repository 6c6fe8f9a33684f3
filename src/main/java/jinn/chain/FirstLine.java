package jinn.chain;

import java.util.List;
import jinn.text.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The line by which the kernel starts a script: a path, and all that follows it as one word,
 * without the blanks around it.
 *
 * @param path of the program that reads the script
 * @param word empty where there is none
 */
public record FirstLine(String path, String word) {

    public static final String MAGIC = "#!";

    /** They take such a word for one option. */
    private static final List<String> SHELLS =
            List.of("sh", "dash", "bash", "ash", "ksh", "mksh", "zsh");

    /** Null where a text does not begin with one. */
    public static @Nullable FirstLine of(String text) {
        String line = Bytes.firstLine(text);
        if (!line.startsWith(MAGIC)) {
            return null;
        }
        String rest = stripped(line.substring(MAGIC.length()));
        int end = 0;
        while (end < rest.length() && !isBlank(rest.charAt(end))) {
            end++;
        }
        return new FirstLine(rest.substring(0, end), stripped(rest.substring(end)));
    }

    /** Where a program is that reads scripts; {@code jinn execlineb} takes its word apart. */
    public boolean isOfExecline() {
        return Bytes.baseName(path).contains("execlineb") || word.startsWith("execlineb");
    }

    /** Why the kernel or the program will not do what is meant; empty where it may. */
    public String objection(Linter.Programs programs) {
        if ((path + word).indexOf('\r') >= 0) {
            return "a carriage return at the end of the first line";
        }
        if (!path.startsWith("/")) {
            return "the first line names no absolute path: " + path;
        }
        if (!programs.exists(path)) {
            return "unknown program: " + path;
        }
        boolean several = word.indexOf(' ') > 0 || word.indexOf('\t') > 0;
        if (several && takesOneWord()) {
            return "all that follows the path is one word: " + word;
        }
        boolean searched = isEnv() && !word.isEmpty() && !several && word.charAt(0) != '-'
                && word.indexOf('=') < 0;
        return searched && !programs.exists(word) ? "unknown program: " + word : "";
    }

    private boolean isEnv() {
        return Bytes.baseName(path).equals("env");
    }

    /** Perl, say, reads the line once more, and takes it apart. */
    private boolean takesOneWord() {
        return isOfExecline() ? !word.startsWith("execlineb")
                : isEnv() ? !word.startsWith("-S") && !word.startsWith("--split-string")
                        && !word.startsWith("-vS")
                        : SHELLS.contains(Bytes.baseName(path));
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
