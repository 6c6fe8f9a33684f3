package jinn.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.system.Variables;
import jinn.text.Decimal;

/**
 * Variables that are put aside while others of their names are set: {@code NAME} becomes
 * {@code NAME:1}, {@code NAME:1} becomes {@code NAME:2} and so on. Which ones is told by how
 * their names begin.
 */
public record Stacked(List<String> beginnings) {

    /** The positional parameters: their count and their numbers. */
    public static final Stacked POSITIONALS = new Stacked(
            List.of("#", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

    /** What a reader of options sets. */
    public static final Stacked OPTIONS = new Stacked(List.of("ELGETOPT_"));

    public Variables pushed(Variables variables) {
        List<String> pushed = new ArrayList<>();
        for (String variable : variables.all()) {
            pushed.add(isOne(variable) ? raised(variable, 1) : variable);
        }
        return new Variables(pushed);
    }

    /** Those on top are lost. */
    public Variables popped(Variables variables) {
        List<String> popped = new ArrayList<>();
        for (String variable : variables.all()) {
            if (!isOne(variable)) {
                popped.add(variable);
            } else if (level(name(variable)) > 0) {
                popped.add(raised(variable, -1));
            }
        }
        return new Variables(popped);
    }

    private boolean isOne(String variable) {
        for (String beginning : beginnings) {
            if (variable.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String raised(String variable, int by) {
        String name = name(variable);
        long level = level(name);
        String bare = level == 0 ? name : name.substring(0, name.lastIndexOf(':'));
        String rest = variable.substring(name.length());
        return level + by == 0 ? bare + rest : bare + ":" + (level + by) + rest;
    }

    private static String name(String variable) {
        int equals = variable.indexOf('=');
        return equals < 0 ? variable : variable.substring(0, equals);
    }

    private static long level(String name) {
        OptionalLong level = Decimal.parse(name.substring(name.lastIndexOf(':') + 1));
        return name.indexOf(':') < 0 ? 0 : level.orElse(0);
    }
}
