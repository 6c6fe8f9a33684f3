package jinn.fdholder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jinn.kernel.Patterns;
import jinn.value.Pattern;

/**
 * The expressions of the rules, each compiled once: what is compiled stays in memory for good, and
 * clients come and go as often as they like.
 */
final class Expressions {

    /** Of all that the rules ever said; a later one fits no name. */
    static final int KNOWN_MAX = 4096;

    private final Patterns patterns;
    private final Map<String, Optional<Pattern>> known = new HashMap<>();

    Expressions(Patterns patterns) {
        this.patterns = patterns;
    }

    /** Empty for what is no expression. */
    Optional<Pattern> compiled(String expression) {
        Optional<Pattern> before = known.get(expression);
        if (before != null) {
            return before;
        }
        if (known.size() == KNOWN_MAX) {
            return Optional.empty();
        }
        Optional<Pattern> compiled = patterns.extended(expression);
        known.put(expression, compiled);
        return compiled;
    }
}
