package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;
import jinn.option.Block;
import jinn.option.Options;

/** Listens to services, runs a program, and waits until they are where they should be. */
final class SvListen implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("UudDrRaot:", List.of(), "svlisten"
                + " [-u|-U|-d|-D|-r|-R] [-a|-o] [-t timeoutms] servicedir... \"\" prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Block block = Block.of(options.operands()).orElseThrow(options::wrong);
        if (block.words().isEmpty() || block.rest().isEmpty()) {
            throw options.wrong();
        }
        return WaitOptions.of(options).await(kernel,
                TreeLink.services(kernel, block.words()), block.rest());
    }
}
