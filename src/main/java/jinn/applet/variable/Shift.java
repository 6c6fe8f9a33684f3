package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Positionals;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;

/** Drops the first positional parameters. */
final class Shift implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                shift - drops the first positional parameters, then executes another program
                -n words: drops that many; 1 by default
                -b blocks: after those, drops that many blocks
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        Variables variables = Variables.of(kernel);
        Chain chain = new Chain(kernel, "shift");
        int all = Positionals.count(variables);
        long words = options.number('n', options.has('b') ? 0 : 1);
        if (words > all) {
            chain.complain("fewer words are left than are to go: " + all);
        }
        int passed = (int) Math.min(words, all);
        for (long i = options.number('b', 0); i > 0; i--) {
            passed += 1 + chain.next(chain.blocks(Positionals.from(variables, passed))).size();
        }
        Positionals.shifted(variables, passed).exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
