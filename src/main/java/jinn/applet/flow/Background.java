package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Pid;

/** Starts a block and goes on. */
final class Background implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                background - starts a block and continues without waiting
                -d: the block becomes a child of process 1
                ~-F fd
                { prog... }
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "background");
        Blocks blocks = chain.blocks(options.operands());
        List<String> block = chain.filled(blocks);
        if (options.has(Detached.LETTER)) {
            return new Detached(chain).between(options, block);
        }
        Pid child = options.has('d')
                ? new Detached(chain).started(block, List.of())
                : chain.started(block, List.of());
        return chain.follow(chain.variables().with("!", Long.toString(child.number())),
                blocks.rest());
    }
}
