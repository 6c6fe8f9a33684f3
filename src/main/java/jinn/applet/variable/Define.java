package jinn.applet.variable;

import java.util.List;
import jinn.chain.Substitution;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;

/** Replaces a key by a value. */
final class Define extends Directive {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                define - substitutes a value for a key in the rest of the line
                """ + TRANSFORM + """
                key
                value
                prog...
                """);
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        String value = options.operand(1);
        Substitution one = new Substitution(options.operand(0), transform(options).values(value));
        return new Binding(List.of(one), variables, options.operandsAfter(2));
    }
}
