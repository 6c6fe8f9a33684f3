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
        return Environment.value(all, name);
    }

    public Variables with(String name, String value) {
        List<String> changed = others(name);
        changed.add(name + "=" + value);
        return new Variables(changed);
    }

    public Variables without(String name) {
        return new Variables(others(name));
    }

    /** Each {@code NAME=VALUE} set, each {@code NAME} removed. */
    public Variables changed(List<String> changes) {
        Variables changed = this;
        for (String change : changes) {
            int equals = change.indexOf('=');
            changed = equals < 0 ? changed.without(change)
                    : changed.with(change.substring(0, equals), change.substring(equals + 1));
        }
        return changed;
    }

    private List<String> others(String name) {
        List<String> others = new ArrayList<>();
        for (String variable : all) {
            if (!Environment.isNamed(variable, name)) {
                others.add(variable);
            }
        }
        return others;
    }

    /**
     * Becomes that program with these variables. It is searched for by this process's own PATH:
     * a PATH among these is for the program, not for finding it.
     *
     * @throws Fatal as {@link PathSearch#exec(Kernel, List)} does
     */
    public void exec(Kernel kernel, List<String> words) {
        PathSearch.exec(kernel, words, new Environment.Exactly(all), PathSearch.own(kernel));
    }
}
