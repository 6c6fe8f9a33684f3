package jinn.confine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a program finds at a path and below.
 *
 * @param option as it was given: what is told where the kernel refuses
 * @param optional whether the path may be missing
 */
record Rule(String option, String path, Access access, boolean optional) {

    private static final String ROOT = "/";

    /** The stricter ones first: of several for one path the first counts. */
    enum Access {
        /** Nothing that can be used. */
        INACCESSIBLE,
        /** An empty directory. */
        EMPTY,
        /** An empty directory for everybody. */
        TEMPORARY,
        /** A few devices without hardware. */
        DEVICES,
        /** Processes, some of them hidden: the option has the word for which. */
        PROCESSES, READ_ONLY,
        /** As outside. */
        READ_WRITE;

        boolean hidesAllBelow() {
            return ordinal() <= TEMPORARY.ordinal();
        }
    }

    private boolean isAbove(Rule other) {
        return path.equals(ROOT) ? !other.path.equals(ROOT) : other.path.startsWith(path + ROOT);
    }

    boolean isRoot() {
        return path.equals(ROOT);
    }

    /** From outer directories to inner ones, of rules whose paths have no symlinks. */
    static List<Rule> inOrder(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::path).thenComparing(Rule::access));
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : sorted) {
            if (counts(rule, kept)) {
                kept.add(rule);
            }
        }
        return kept;
    }

    private static boolean counts(Rule rule, List<Rule> outer) {
        boolean isRestricted = false;
        for (Rule other : outer) {
            if (other.path.equals(rule.path) || other.access.hidesAllBelow()
                    && other.isAbove(rule)) {
                return false;
            }
            isRestricted |= other.access == Access.READ_ONLY && other.isAbove(rule);
        }
        return rule.access != Access.READ_WRITE || isRestricted;
    }
}
