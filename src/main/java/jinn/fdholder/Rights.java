package jinn.fdholder;

import java.util.List;
import jinn.access.Rule;
import jinn.kernel.Patterns;
import jinn.kernel.Variables;

/** What a client may do: with which names, and whether with all of them. */
public record Rights(Names store, Names retrieve, boolean list, boolean dump, boolean load) {

    /** A set of names. */
    public interface Names {

        boolean has(String id);
    }

    private static final String PREFIX = "S6_FDHOLDER_";

    /** Those that the variables of a rule give. What is no expression fits no name. */
    public static Rights of(Rule rule, Patterns patterns) {
        Variables given = rule.changed(new Variables(List.of()));
        return new Rights(names(given.value(PREFIX + "STORE_REGEX"), patterns),
                names(given.value(PREFIX + "RETRIEVE_REGEX"), patterns),
                given.value(PREFIX + "LIST") != null,
                given.value(PREFIX + "GETDUMP") != null,
                given.value(PREFIX + "SETDUMP") != null);
    }

    /** Compiled when it is asked for: a client that only comes and goes leaves nothing behind. */
    private static Names names(String expression, Patterns patterns) {
        return id -> expression != null && id.indexOf('\n') < 0
                && patterns.isFound(expression, id);
    }
}
