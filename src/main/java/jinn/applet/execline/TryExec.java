package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Fatal;

/** Becomes a block, or where that cannot be executed, goes on; {@code -n}: the other way round. */
final class TryExec implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                tryexec - executes a block, and continues if that is not possible
                -n: executes the remainder, and the block if that is not possible
                """ + Exec.OPTIONS + """
                { prog... }
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "tryexec");
        Blocks blocks = chain.blocks(options.operands());
        List<String> block = chain.filled(blocks);
        boolean restFirst = options.has('n');
        List<String> first = restFirst ? blocks.rest() : block;
        List<String> second = restFirst ? block : blocks.rest();
        if (restFirst && first.isEmpty()) {
            throw options.wrong();
        }
        try {
            Exec.become(kernel, options, first);
        } catch (Fatal failed) {
            return chain.follow(second);
        }
        return Fatal.SYSTEM;
    }
}
