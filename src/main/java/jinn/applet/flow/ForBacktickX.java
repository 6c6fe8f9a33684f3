package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Child;
import jinn.value.Fd;

/** Runs the rest of its line for each line that a block prints. */
final class ForBacktickX implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                forbacktickx - runs the rest of its line for each line that a block prints
                """ + Rounds.OPTIONS + Items.OPTIONS + """
                variable
                { prog... }
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "forbacktickx");
        Blocks blocks = chain.blocks(options.operandsFrom(1));
        List<String> block = chain.filled(blocks);
        Rounds rounds = new Rounds(chain, options, options.operand(0), blocks.rest())
                .without("!").goingOn();
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        chain.started(block, List.of(new Child.Copy(pipe.write(), Fd.STDOUT)));
        kernel.files().close(pipe.write());
        return new Items(kernel, options, pipe.read()).run(rounds);
    }
}
