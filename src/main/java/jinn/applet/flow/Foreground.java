package jinn.applet.flow;

import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Runs a block to its end, however it ends, and goes on. */
final class Foreground implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                foreground - runs a block, waits for it, and continues
                { prog... }
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "foreground");
        Blocks blocks = chain.blocks(options.operands());
        int status = chain.shown(chain.next(blocks));
        return chain.follow(chain.variables().with("?", Long.toString(status)), blocks.rest());
    }
}
