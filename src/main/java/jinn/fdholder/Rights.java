package jinn.fdholder;

import java.util.List;
import java.util.Optional;
import jinn.access.Rule;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client may do: with which names, and whether with all of them. */
public record Rights(Names store, Names retrieve, boolean list, boolean dump, boolean load) {

    /** A set of names. */
    public interface Names {

        boolean has(String id);
    }

    private static final String PREFIX = "S6_FDHOLDER_";

    /** Those that the variables of a rule give. What is no expression fits no name. */
    static Rights of(Rule rule, Expressions expressions) {
        Variables given = rule.changed(new Variables(List.of()));
        return new Rights(names(given.value(PREFIX + "STORE_REGEX"), expressions),
                names(given.value(PREFIX + "RETRIEVE_REGEX"), expressions),
                given.value(PREFIX + "LIST") != null,
                given.value(PREFIX + "GETDUMP") != null,
                given.value(PREFIX + "SETDUMP") != null);
    }

    /** An empty one would fit every name: so begins a file whose first line was lost. */
    private static Names names(@Nullable String expression, Expressions expressions) {
        Optional<Pattern> pattern = expression == null || expression.isEmpty()
                ? Optional.empty() : expressions.compiled(expression);
        return id -> pattern.isPresent() && id.indexOf('\n') < 0 && matches(pattern.get(), id);
    }

    private static boolean matches(Pattern pattern, String id) {
        return pattern.matches(Bytes.toArray(id + "\0"), 0, id.length());
    }
}
