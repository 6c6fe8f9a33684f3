package jinn.applet.flow;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Status;
import jinn.option.Options;
import jinn.text.Decimal;
import jinn.value.WaitStatus;

/** Exit codes at which a loop ends: those of {@code -x}, or all but those of {@code -o}. */
record Stops(boolean but, List<Integer> codes) {

    static final String OPTIONS = """
            -o okcodes: exit codes at which it continues, separated by commas
            |-x exitcodes: exit codes at which it ends
            """;
    private static final String BETWEEN = ",:; \t\r\n";

    /** What {@code absent} says where neither is given. */
    static Stops of(Options options, Stops absent) {
        char letter = options.lastOf("ox", ' ');
        if (letter == ' ') {
            return absent;
        }
        List<Integer> codes = new ArrayList<>();
        for (String code : words(options.value(letter).orElse(""))) {
            long number = Decimal.parse(code).orElseThrow(options::wrong);
            codes.add((int) Math.min(number, Integer.MAX_VALUE));
        }
        return new Stops(letter == 'o', codes);
    }

    /** Blanks and some signs stand between numbers, any number of them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || BETWEEN.indexOf(text.charAt(i)) >= 0) {
                if (i > start || words.isEmpty()) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    boolean at(WaitStatus status) {
        return codes.contains(Status.exitCode(status)) != but;
    }
}
