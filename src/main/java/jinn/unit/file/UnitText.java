package jinn.unit.file;

import java.util.ArrayList;
import java.util.List;
import jinn.text.Bytes;
import jinn.text.Visible;

/**
 * What one file says, in its order, and what of it cannot be understood. Any bytes have an answer.
 */
public record UnitText(List<Assignment> assignments, List<Problem> problems) {

    /** More is told of no file. */
    private static final int PROBLEMS_MAX = 100;

    /** {@code file}: as it is named in places. */
    public static UnitText of(String file, String text) {
        Parser parser = new Parser(file);
        for (String line : Bytes.fields(text, '\n')) {
            parser.take(line);
        }
        parser.end();
        return new UnitText(parser.assignments, parser.problems);
    }

    private static final class Parser {

        private final String file;
        private final List<Assignment> assignments = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final StringBuilder joined = new StringBuilder();
        private String section = "";
        private int line;
        private int begun;

        Parser(String file) {
            this.file = file;
        }

        /** A comment between continued lines is none of them. */
        void take(String raw) {
            line++;
            String text = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            String bare = trimmed(text);
            if (!bare.isEmpty() && (bare.charAt(0) == '#' || bare.charAt(0) == ';')) {
                return;
            }
            if (begun == 0) {
                begun = line;
            }
            if (text.endsWith("\\")) {
                joined.append(text, 0, text.length() - 1).append(' ');
                return;
            }
            joined.append(text);
            end();
        }

        void end() {
            if (begun > 0) {
                read(joined.toString());
            }
            joined.setLength(0);
            begun = 0;
        }

        private void read(String text) {
            String bare = trimmed(text);
            int at = text.indexOf(bare) + 1;
            int zero = text.indexOf('\0');
            if (bare.isEmpty()) {
                return;
            }
            if (zero >= 0) {
                problem(zero + 1, "a zero byte is in it");
            } else if (bare.charAt(0) == '[') {
                header(bare, at);
            } else {
                assignment(bare, at);
            }
        }

        private void header(String bare, int at) {
            int close = bare.indexOf(']');
            if (close < 0) {
                problem(at + bare.length(), "the bracket of the section is not closed");
            } else if (close == 1 || close < bare.length() - 1) {
                problem(at + close, close == 1 ? "the section has no name"
                        : "nothing may follow the section's bracket");
            } else {
                section = bare.substring(1, close);
            }
        }

        private void assignment(String bare, int at) {
            int equals = bare.indexOf('=');
            String key = trimmed(bare.substring(0, Math.max(0, equals)));
            if (equals < 0) {
                problem(at + bare.length(), "an = is missing after "
                        + Visible.word(Visible.beginning(bare, 40)));
            } else if (key.isEmpty()) {
                problem(at, "there is no name before the =");
            } else if (section.isEmpty()) {
                problem(at, Visible.word(key) + " comes before the first section");
            } else {
                assignments.add(new Assignment(section, key,
                        trimmed(bare.substring(equals + 1)), file + ":" + begun));
            }
        }

        private void problem(int column, String message) {
            if (problems.size() < PROBLEMS_MAX) {
                problems.add(new Problem(file + ":" + begun + ":" + column, message));
            }
        }

        private static String trimmed(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(text.charAt(to - 1))) {
                to--;
            }
            return text.substring(from, to);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\r';
        }
    }
}
