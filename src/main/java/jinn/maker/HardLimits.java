package jinn.maker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.text.Decimal;

/** Limits for a whole machine, as people write them: {@code o2000,c0,d=}. */
final class HardLimits {

    private static final String LETTERS = "acdflmoprst";
    private static final String SEPARATORS = ",; ";

    private HardLimits() {
    }

    /** As options of softlimit; none for a text that is wrong. */
    static Optional<List<String>> parse(String text) {
        List<String> options = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0;
            if (ends && i > start) {
                String item = text.substring(start, i);
                if (!isLimit(item)) {
                    return Optional.empty();
                }
                options.add("-" + item);
            }
            start = ends ? i + 1 : start;
        }
        return Optional.of(options);
    }

    private static boolean isLimit(String item) {
        String value = item.substring(1);
        return LETTERS.indexOf(item.charAt(0)) >= 0
                && (value.equals("=") || Decimal.parse(value).isPresent());
    }
}
