package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Status;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.WaitStatus;

/** Runs a program again and again, as long as it succeeds. */
final class LoopWhileX implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                loopwhilex - runs a program repeatedly, as long as it succeeds
                -n: inverts the condition
                """ + Stops.OPTIONS + """
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(0);
        Stops stops = Stops.of(options, new Stops(true, List.of(0)));
        Chain chain = new Chain(kernel, "loopwhilex");
        WaitStatus status;
        do {
            status = chain.run(program);
        } while (stops.at(status) == options.has('n'));
        return Status.exitCode(status);
    }
}
