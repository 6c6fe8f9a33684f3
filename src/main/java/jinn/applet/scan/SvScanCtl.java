package jinn.applet.scan;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ControlFifo;
import jinn.control.ScanOrder;
import jinn.control.ScannerHome;
import jinn.control.TreeLink;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Bug;
import jinn.value.Fatal;

/** Gives orders to the scanner of a scan directory. */
final class SvScanCtl implements Applet {

    private static final int ORDERS_MAX = 64;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svscanctl - gives orders to the scanner of a scan directory
                = svscanctl [-zabhitqnNE] [scandir]
                -z: reap dead children now
                -a: scan now
                -b: stop waiting, and execute the finish program at once
                -h: scan, then as -n
                -i: stop all services and finish; loggers read to the end
                -t: the same
                -q: stop all services and all loggers, and finish
                -n: prune: stop services that the last scan did not find
                -N: the same, and their loggers
                -E: re-exec the scanner, for an upgrade
                [scandir]: by default that of $JINN_SCANDIR, or of run
                100: misuse, or no scanner listens
                """);
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
