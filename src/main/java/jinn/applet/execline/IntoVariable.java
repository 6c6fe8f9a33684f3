package jinn.applet.execline;

import java.util.List;
import jinn.chain.Substitution;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;

/** What {@code getpid} and its like do with what they found out: {@code [-E|-e] variable prog…}. */
public record IntoVariable(String name, boolean substitutes, List<String> program) {

    public static final String OPTIONS = """
            -E: puts the value into the words, and sets no variable
            |-e: undoes -E
            """;

    public static IntoVariable of(Options options) {
        List<String> program = options.operandsFrom(1);
        String name = VariableName.checked(options.operand(0));
        return new IntoVariable(name, options.lastOf("Ee", 'e') == 'E', program);
    }

    /** Becomes the program, with the value in its words or among its variables. */
    public int exec(Kernel kernel, String value) {
        Variables variables = Variables.of(kernel);
        if (!substitutes) {
            variables.with(name, value).exec(kernel, program);
            return Fatal.SYSTEM;
        }
        var substitution = new Substitution(name, List.of(value));
        variables.without(name).exec(kernel, Substitution.apply(List.of(substitution), program));
        return Fatal.SYSTEM;
    }
}
