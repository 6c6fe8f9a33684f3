package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.await.Membership;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.option.Options;

/** Takes a service away from the scanner, and returns when its supervisor is gone. */
final class SvUnlink implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("Xt:", List.of(),
                "svunlink [-X] [-t timeoutms] scandir name");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String name = options.operand(1);
        boolean isThere = kernel.files().linkInfo(options.operand(0) + "/" + name).isOk();
        options.refuseLateOptions(isThere ? 2 : 1);
        if (name.isEmpty() || name.startsWith(".") || name.startsWith("/")) {
            throw Fatal.usage("invalid name: " + name);
        }
        new Membership(kernel, new Report(kernel, "svunlink"), options.operand(0),
                options.number('t', 0)).remove(name, !options.has('X'));
        return 0;
    }
}
