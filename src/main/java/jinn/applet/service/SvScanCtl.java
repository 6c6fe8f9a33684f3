package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.control.ControlFifo;
import jinn.control.ScanOrder;
import jinn.control.TreeLink;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Gives orders to the scanner of a scan directory. */
final class SvScanCtl implements Applet {

    private static final int ORDERS_MAX = 64;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax(ScanOrder.letters(), List.of(),
                "svscanctl [-" + ScanOrder.letters() + "] [scandir]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseLateOptions(1);
        // As s6 has it, where there is no tree of which run or the environment tells.
        String directory = options.operands().isEmpty()
                ? TreeLink.chosen(kernel).orElseGet(() -> options.operand(0)) : options.operand(0);
        String orders = "";
        for (Options.Given given : options.all()) {
            orders += given.letter();
        }
        if (orders.length() > ORDERS_MAX) {
            throw Fatal.usage("too many orders: at most " + ORDERS_MAX);
        }
        ControlFifo.send(kernel, directory, ".s6-svscan", orders);
        return 0;
    }
}
