package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Becomes a block where another one succeeds, else goes on. */
final class IfElse implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ifelse - executes a block if another one succeeds, else continues
                """ + Condition.OPTIONS + """
                { prog-if... }
                { prog-then... }
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "ifelse");
        Condition condition = new Condition(chain, options);
        Blocks blocks = chain.blocks(options.operands());
        List<String> test = chain.next(blocks);
        List<String> then = chain.next(blocks);
        boolean holds = condition.holds(condition.run(test));
        return chain.follow(holds ? then : blocks.rest());
    }
}
