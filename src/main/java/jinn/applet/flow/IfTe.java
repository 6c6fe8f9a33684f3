package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Runs what comes last, and becomes the first or the second block. */
final class IfTe implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ifte - executes one of two blocks, depending on whether a program succeeds
                """ + Condition.OPTIONS + """
                { prog-then... }
                { prog-else... }
                prog-if...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "ifte");
        Condition condition = new Condition(chain, options);
        Blocks blocks = chain.blocks(options.operands());
        List<String> then = chain.next(blocks);
        List<String> otherwise = chain.next(blocks);
        if (!blocks.hasMore()) {
            throw options.wrong();
        }
        boolean holds = condition.holds(condition.run(blocks.rest()));
        return chain.follow(holds ? then : otherwise);
    }
}
