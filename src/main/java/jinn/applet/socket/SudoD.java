package jinn.applet.socket;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.sudo.Driver;
import jinn.sudo.Tie;
import jinn.system.Report;

/** Runs a program for the client at standard input and output, as it wants it. */
final class SudoD implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                sudod - runs a program for the client at stdin and stdout, under ipcserverd
                -0: uses /dev/null as stdin, not the client's
                -1: uses /dev/null as stdout, not the client's
                -2: uses the stderr of sudod, not the client's
                -d: keeps the program running when the client disconnects
                -g: the program leads a process group, which ends when the client disconnects
                -t timeoutms: the limit for the client's request; 0, the default, means 30 s
                args...: the program's first words; the client's follow
                1: the client disconnected
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        boolean detached = options.has('d');
        var kept = List.of(detached || options.has('0'), detached || options.has('1'),
                detached || options.has('2'));
        var config = new Driver.Config(options.operands(), options.number('t', 0), kept,
                detached ? Tie.DETACHED : options.has('g') ? Tie.GROUPED : Tie.BOUND);
        return new Driver(config, new Report(kernel, "sudod")).run();
    }
}
