package jinn.applet.variable;

import java.util.List;
import jinn.applet.execline.Chain;
import jinn.chain.BadKey;
import jinn.chain.Positionals;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** Replaces {@code #}, {@code @} and the numbers by the positional parameters. */
final class ElGetPositionals extends Directive {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                elgetpositionals - substitutes the positional parameters for $#, $0, $1 ... and $@
                -P least: substitutes at least that many numbers
                prog...
                """);
    }

    @Override
    @Nullable String key(Options options) {
        return null;
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        Positionals positionals = positionals(variables);
        int least = (int) Math.min(options.number('P', 0), Positionals.COUNT_MAX);
        if (positionals.words().size() < least) {
            new Chain(kernel, "elgetpositionals").complain("too few words: " + least
                    + " wanted, " + positionals.words().size() + " given");
        }
        return new Binding(List.of(positionals.keys(least, 0)), variables, options.operands());
    }

    private static Positionals positionals(Variables variables) {
        try {
            return Positionals.of(variables);
        } catch (Fatal missing) {
            throw new BadKey(missing.getMessage());
        }
    }
}
