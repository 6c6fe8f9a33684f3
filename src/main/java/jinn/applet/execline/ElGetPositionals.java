package jinn.applet.execline;

import java.util.List;
import java.util.List;
import jinn.chain.Positionals;
import jinn.kernel.Kernel;
import jinn.kernel.Variables;
import jinn.option.Options;

/** Replaces {@code #}, {@code @} and the numbers by the positional parameters. */
final class ElGetPositionals extends Directive {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("P:", List.of(), "elgetpositionals [-P least] prog...");
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        Positionals positionals = Positionals.of(variables);
        int least = (int) Math.min(options.number('P', 0), Positionals.COUNT_MAX);
        return new Binding(List.of(positionals.keys(least, 0)), variables, options.operands());
    }
}
