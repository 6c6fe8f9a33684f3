package jinn.compile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Has every access to an array in generated C look at the array's length. The
 * backend leaves out what it has proved, and may have been told to check nothing; its proofs are
 * not repeated here: what is not checked in the access itself gets a check of ours, which the
 * processor ends as it ends a null. The length may be in a register already, so it costs little.
 */
final class ArrayAccess {

    static final String CHECKED = "jinn_checked";

    private static final String ACCESS = "TEAVM_ARRAY_AT(";
    private static final Pattern VARIABLE = Pattern.compile("\\w+");
    /** With or without the number of its call, and on which array. */
    private static final String CHECK_OF_BACKEND =
            "(?:TEAVM_WITH_CALL_SITE_ID\\(-?\\d+, )?teavm_checkBounds\\(.*, %s\\)+";

    private static final int SHOWN = 80;

    private ArrayAccess() {
    }

    /** Ends the build where the array is no variable, and so cannot be asked twice. */
    static String checked(String file, String generated) {
        StringBuilder text = new StringBuilder(generated);
        int at = text.indexOf(ACCESS);
        while (at >= 0) {
            int from = at + ACCESS.length();
            int end = InOrder.closing(text, from - 1);
            List<String> words = end < 0 ? List.of() : InOrder.split(text.substring(from, end));
            if (words.size() != 3 || !VARIABLE.matcher(words.getFirst()).matches()) {
                throw new IllegalStateException("unchecked array access in " + file + ": "
                        + text.substring(at, Math.min(text.length(), at + SHOWN)));
            }
            String array = words.getFirst();
            String index = words.getLast();
            if (!index.matches(CHECK_OF_BACKEND.formatted(array))) {
                String check = CHECKED + "(" + index + ", " + array + ")";
                text.replace(from, end, array + ", " + words.get(1) + ", " + check);
            }
            at = text.indexOf(ACCESS, from);
        }
        return text.toString();
    }
}
