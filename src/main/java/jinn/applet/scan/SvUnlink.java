package jinn.applet.scan;

import jinn.applet.Applet;
import jinn.await.Membership;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;

/** Takes a service away from the scanner, and returns when its supervisor is gone. */
final class SvUnlink implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svunlink - removes a service from its scanner, and waits until its supervisor \
                has ended
                -X: does not wait
                -t timeoutms: waits that long at most; 0, the default, means for ever
                scandir
                name: the service's name there
                """);
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
