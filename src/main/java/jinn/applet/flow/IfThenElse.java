package jinn.applet.flow;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Runs the first block, then the second or the third one, and goes on. */
final class IfThenElse implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ifthenelse - runs one block if another succeeds, or else a third, and continues
                """ + Condition.OPTIONS + """
                -s: executes the block, with the remainder appended to its words
                { prog-if... }
                { prog-then... }
                { prog-else... }
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "ifthenelse");
        Condition condition = new Condition(chain, options);
        Blocks blocks = chain.blocks(options.operands());
        List<String> test = chain.next(blocks);
        List<String> then = chain.next(blocks);
        List<String> otherwise = chain.next(blocks);
        List<String> chosen = condition.holds(condition.run(test)) ? then : otherwise;
        if (options.has('s')) {
            List<String> whole = new ArrayList<>(chosen);
            whole.addAll(blocks.rest());
            return chain.follow(whole);
        }
        int status = chain.shown(chosen);
        return chain.follow(chain.variables().with("?", Long.toString(status)), blocks.rest());
    }
}
