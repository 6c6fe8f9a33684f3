package jinn.applet.variable;

import java.util.List;
import jinn.chain.Substitution;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** Replaces a key by the value of a variable. */
final class ImportAs extends Directive {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                importas - substitutes the value of a variable for a key
                = importas [-i|-D default] [-u] [-n] [-s] [-C] [-d delim] key variable prog... \
                (-S: key is the variable)
                -i: fails if the variable is not set
                |-D default: the value if it is not set
                -u: removes the variable from the environment
                ~-S: the key is the name of the variable
                """ + TRANSFORM + """
                key unless -S
                variable
                prog...
                """);
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        String key = options.operand(0);
        int own = options.has('S') ? 1 : 2;
        String name = options.operand(own - 1);
        String value = variables.value(name);
        if (value == null) {
            value = missing(options, name);
        }
        List<String> values = value == null ? List.of() : transform(options).values(value);
        return new Binding(List.of(new Substitution(key, values)),
                options.has('u') ? variables.without(name) : variables,
                options.operandsAfter(own));
    }

    /** Null where there is to be no word. */
    private static @Nullable String missing(Options options, String name) {
        if (options.has('i')) {
            throw Fatal.usage("the variable " + name + " is not set");
        }
        return options.value('D').orElse(null);
    }
}
