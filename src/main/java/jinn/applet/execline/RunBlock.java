package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.chain.Blocks;
import jinn.chain.Positionals;
import jinn.chain.Stacked;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Decimal;

/** Becomes a block that is among the positional parameters. */
final class RunBlock implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                runblock - executes a block that was given as a positional parameter
                -P: keeps the positional parameters
                -n words: the number of parameters before the first block
                -r: skips that many blocks, and takes everything after them
                number: the number of the block, from 1
                [prog...]: words put before the block's
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        OptionalLong number = Decimal.parse(options.operand(0));
        if (number.isEmpty() || number.getAsLong() == 0 && !options.has('r')) {
            throw options.wrong();
        }
        Variables variables = Variables.of(kernel);
        Chain chain = new Chain(kernel, "runblock");
        int passed = (int) Math.min(options.number('n', 0), Positionals.COUNT_MAX);
        Blocks blocks = chain.blocks(Positionals.from(variables, passed));
        for (long i = options.has('r') ? 0 : 1; i < number.getAsLong(); i++) {
            chain.next(blocks);
        }
        if (options.has('r') && !blocks.hasMore()) {
            return 0;
        }
        List<String> program = new ArrayList<>(options.operandsAfter(1));
        program.addAll(options.has('r') ? blocks.rest() : chain.next(blocks));
        return options.has('P') ? chain.follow(program)
                : chain.follow(Stacked.POSITIONALS.popped(variables), program);
    }
}
