package jinn.applet.service;

import jinn.applet.Applet;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.option.Block;
import jinn.option.Options;

/** Listens to services, runs a program, and waits until they are where they should be. */
final class SvListen implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svlisten - listens to services, runs a program, and waits until they reach a state
                = svlisten [-u|-U|-d|-D|-r|-R] [-a|-o] [-t timeoutms] servicedir... "" prog...
                """ + WaitOptions.GOALS + """
                -a: waits for all of the services (the default)
                |-o: waits for any of the services
                -t timeoutms: waits that long at most; 0, the default, means for ever
                { servicedir... }: the services, as a block
                prog...
                99: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Block block = Block.of(options.operands()).orElseThrow(options::wrong);
        if (block.words().isEmpty() || block.rest().isEmpty()) {
            throw options.wrong();
        }
        return WaitOptions.of(options).await(kernel,
                ServiceWord.directories(kernel, block.words()), block.rest());
    }
}
