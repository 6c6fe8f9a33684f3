package jinn.applet.manage;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceOrder;
import jinn.control.ServiceWord;
import jinn.kernel.Kernel;
import jinn.manage.Driver;
import jinn.manage.State.Request;
import jinn.manage.Wish;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;
import jinn.value.Signal;

/** Has services sent a signal. */
final class SendSignal implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                signal - has the supervisors of services send them a signal
                signal: its name or number: one of those that svc has a letter for
                service...
                1: something was not signalled, and a line for each says why
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(1);
        options.refuseLateOptions(1);
        String word = options.operand(0);
        Signal signal = Signal.parse(word);
        ServiceOrder order = signal == null ? null : ServiceOrder.sending(signal);
        if (signal == null || order == null) {
            throw Fatal.usage(signal == null ? "there is no signal " + word
                    : "a supervisor sends no " + word + "; it sends " + sent());
        }
        List<Driver.Named> named = new ArrayList<>();
        for (String service : options.operandsAfter(1)) {
            named.add(new Driver.Named(service, ServiceWord.directory(kernel, service),
                    "sent SIG" + signal.text(), List.of(order)));
        }
        return new Driver(new Report(kernel, "signal"), new Request(Wish.SIGNAL, false, 0), named)
                .run();
    }

    private static String sent() {
        StringBuilder names = new StringBuilder();
        for (Signal signal : Signal.values()) {
            if (ServiceOrder.sending(signal) != null) {
                names.append(names.isEmpty() ? "" : ", ").append(signal.text());
            }
        }
        return names.toString();
    }
}
