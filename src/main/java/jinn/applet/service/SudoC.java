package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.sudo.Client;
import jinn.sudo.Request;

/** Asks the server at descriptors 6 and 7 to run a program with these arguments. */
final class SudoC implements Applet {

    private static final Fd READ = new Fd(6);
    private static final Fd WRITE = new Fd(7);

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("et:T:", List.of(),
                "sudoc [-e] [-t timeoutms] [-T timeoutrunms] [args...]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        for (Fd fd : List.of(Fd.STDIN, Fd.STDOUT, Fd.STDERR)) {
            if (!kernel.files().isOpen(fd)) {
                throw Fatal.system("hand over", "descriptor " + fd.number(), Errno.EBADF);
            }
        }
        List<String> variables = options.has('e') ? List.of()
                : kernel.processes().environment();
        long timeoutRunMs = options.number('T', 0);
        Client client = new Client(kernel, READ, WRITE);
        client.start(new Request(options.operands(), variables), options.number('t', 0));
        return client.await(timeoutRunMs);
    }
}
