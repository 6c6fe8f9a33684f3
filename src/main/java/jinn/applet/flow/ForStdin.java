package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Fd;

/** Runs the rest of its line for each line of stdin. */
final class ForStdin implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                forstdin - runs the rest of its line for each line of stdin
                """ + Rounds.OPTIONS + Items.OPTIONS + """
                variable
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        Chain chain = new Chain(kernel, "forstdin");
        Rounds rounds = new Rounds(chain, options, options.operand(0), program);
        return new Items(kernel, options, Fd.STDIN).run(rounds);
    }
}
