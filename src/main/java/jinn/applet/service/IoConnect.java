package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.ipc.Connect;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Copies between standard input and output and a connection. */
final class IoConnect implements Applet {

    private static final int READ = 6;
    private static final int WRITE = 7;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("t:r:w:0167", List.of(),
                "ioconnect [-t timeoutms] [-r fdr] [-w fdw]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return Connect.run(kernel, fd(options, 'r', READ), fd(options, 'w', WRITE),
                options.number('t', 0));
    }

    private static Fd fd(Options options, char letter, int absent) {
        return new Fd((int) Math.min(options.number(letter, absent), Integer.MAX_VALUE));
    }
}
