package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Runs the rest of its line for each word of a block. */
final class ForX implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                forx - runs the rest of its line for each word of a block
                """ + Rounds.OPTIONS + """
                variable
                { values... }
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "forx");
        Blocks blocks = chain.blocks(options.operandsFrom(1));
        List<String> values = chain.next(blocks);
        Rounds rounds = new Rounds(chain, options, options.operand(0), blocks.rest())
                .most(values.size());
        for (String value : values) {
            int code = rounds.round(value);
            if (code >= 0) {
                return code;
            }
        }
        rounds.last();
        return 0;
    }
}
