package jinn.applet.flow;

import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.chain.Status;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.WaitStatus;

/** Goes on where a block succeeds, else ends as it did. */
final class If implements Applet {

    private static final int CODE_MAX = 255;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                if - continues if a block succeeds, else exits
                """ + Condition.OPTIONS + """
                -t: exits 0
                |-x exitcode: exits with that code
                { prog... }
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "if");
        Condition condition = new Condition(chain, options);
        long wanted = options.number('x', 0);
        if (wanted > CODE_MAX) {
            throw options.wrong();
        }
        Blocks blocks = chain.blocks(options.operands());
        WaitStatus status = condition.run(chain.next(blocks));
        if (condition.holds(status)) {
            return chain.follow(blocks.rest());
        }
        return switch (options.lastOf("tx", 'n')) {
            case 't' -> 0;
            case 'x' -> (int) wanted;
            default -> options.has('n') ? 1 : Status.exitCode(status);
        };
    }
}
