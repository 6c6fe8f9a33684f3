package jinn.system;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.value.Environment;
import org.jspecify.annotations.Nullable;

/** Environment variables as a value, each {@code NAME=VALUE}; a changed one is another value. */
public record Variables(List<String> all) {

    /** Those this process was executed with. */
    public static Variables of(Kernel kernel) {
        return new Variables(kernel.processes().environment());
    }

    /** The value of the first of that name; null where there is none. */
    public @Nullable String value(String name) {
        for (String variable : all) {
            if (isNamed(variable, name)) {
                return variable.substring(name.length() + 1);
            }
        }
        return null;
    }

    public Variables with(String name, String value) {
        List<String> changed = others(name);
        changed.add(name + "=" + value);
        return new Variables(changed);
    }

    public Variables without(String name) {
        return new Variables(others(name));
    }

    private List<String> others(String name) {
        List<String> others = new ArrayList<>();
        for (String variable : all) {
            if (!isNamed(variable, name)) {
                others.add(variable);
            }
        }
        return others;
    }

    private static boolean isNamed(String variable, String name) {
        return variable.startsWith(name) && variable.startsWith("=", name.length());
    }

    /**
     * Becomes that program with these variables. It is searched for by this process's own PATH:
     * a PATH among these is for the program, not for finding it.
     *
     * @throws Fatal as {@link PathSearch#exec(Kernel, List)} does
     */
    public void exec(Kernel kernel, List<String> words) {
        String path = PathSearch.pathOf(kernel.processes().environment());
        PathSearch.exec(kernel, words, new Environment.Exactly(all), path);
    }
}
