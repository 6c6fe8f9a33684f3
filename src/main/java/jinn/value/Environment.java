package jinn.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables a program is executed with. */
public sealed interface Environment {

    /** Just as this process received its own; costs no memory. */
    record Inherited() implements Environment {
    }

    /** These, each {@code NAME=VALUE}. */
    record Exactly(List<String> variables) implements Environment {
    }

    Environment INHERITED = new Inherited();

    /** The value of the first of these variables that has that name; null where none has. */
    static @Nullable String value(List<String> variables, String name) {
        for (String variable : variables) {
            if (isNamed(variable, name)) {
                return variable.substring(name.length() + 1);
            }
        }
        return null;
    }

    static boolean isNamed(String variable, String name) {
        return variable.startsWith(name) && variable.startsWith("=", name.length());
    }
}
