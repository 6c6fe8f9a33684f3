package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Positionals;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Variables;
import jinn.option.Options;

/** Drops the first positional parameters. */
final class Shift implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("n:b:", List.of(), "shift [-n words] [-b blocks] prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        Variables variables = Variables.of(kernel);
        Positionals positionals = Positionals.of(variables);
        long words = options.number('n', options.has('b') ? 0 : 1);
        Positionals left = positionals.without(
                (int) Math.min(words, positionals.words().size()));
        int blocks = Parameters.blocksBefore(left.words(), options.number('b', 0));
        left.without(blocks).replacing(variables).exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
