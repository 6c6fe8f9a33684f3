package jinn.applet;

import java.util.List;
import jinn.control.ControlFifo;
import jinn.control.ServiceOrder;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Signal;
import jinn.option.Options;
import jinn.option.Options.Given;

/** Gives orders to supervisors. */
final class Svc implements Applet {

    private static final int ORDERS_MAX = 62;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("abqhkti12pcyrlPCKoduDUxOQs:", List.of(),
                "svc [-s signal | -abqhkti12pcyrlPCK] [-oduDUxOQ] servicedir...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String orders = orders(options);
        options.operand(0);
        return sendToAll(kernel, options.operands(), orders);
    }

    private static String orders(Options options) {
        StringBuilder orders = new StringBuilder();
        for (Given given : options.all()) {
            orders.append(given.letter() == 's' ? sending(given.value()) : given.letter());
        }
        if (orders.length() > ORDERS_MAX) {
            throw Fatal.usage("too many commands");
        }
        return orders.toString();
    }

    private static char sending(String name) {
        Signal signal = Signal.parse(name);
        ServiceOrder order = signal == null ? null : ServiceOrder.sending(signal);
        if (order == null) {
            throw Fatal.usage("there is no order to send signal " + name);
        }
        return order.letter();
    }

    /** One that fails does not keep the others from theirs; the last failure is the answer. */
    private static int sendToAll(Kernel kernel, List<String> directories, String orders) {
        int code = 0;
        for (String directory : directories) {
            try {
                ControlFifo.send(kernel, directory, "supervise", orders);
            } catch (Fatal fatal) {
                new Report(kernel, "svc").fatal(fatal);
                code = fatal.code();
            }
        }
        return code;
    }
}
