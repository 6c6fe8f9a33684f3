package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ControlFifo;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.TreeLink;
import jinn.kernel.Bug;
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
        List<ScanOrder> orders = new ArrayList<>();
        for (Options.Given given : options.all()) {
            orders.add(Bug.present(ScanOrder.of(given.letter()), "order"));
        }
        if (orders.size() > ORDERS_MAX) {
            throw Fatal.usage("too many orders: at most " + ORDERS_MAX);
        }
        ControlFifo.send(kernel, ScannerHome.of(directory), orders);
        return 0;
    }
}
