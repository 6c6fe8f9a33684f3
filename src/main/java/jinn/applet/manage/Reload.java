package jinn.applet.manage;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.ServiceOrder;
import jinn.control.ServiceWord;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.manage.Driver;
import jinn.manage.State.Request;
import jinn.manage.Wish;
import jinn.option.Options;
import jinn.system.Report;

/** Has services look at their settings again. */
final class Reload implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                reload - has services read their settings again: by ./reload, or by a signal
                service...
                1: something was not told to, and a line for each says why
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        options.refuseLateOptions(0);
        List<Driver.Named> named = new ArrayList<>();
        for (String word : options.operands()) {
            String directory = ServiceWord.directory(kernel, word);
            named.add(new Driver.Named(word, directory, "", orders(kernel.files(), directory)));
        }
        return new Driver(new Report(kernel, "reload"), new Request(Wish.RELOAD, false, 0), named)
                .run();
    }

    /** Any supervisor knows how to send a HUP; only ours knows of anything else. */
    private static List<ServiceOrder> orders(Files files, String directory) {
        boolean plain = !files.info(directory + "/reload").isOk()
                && !files.info(directory + "/reload-signal").isOk();
        return plain ? List.of(ServiceOrder.HANG_UP) : List.of();
    }
}
