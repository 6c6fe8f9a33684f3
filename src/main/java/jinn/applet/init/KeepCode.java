package jinn.applet.init;

import jinn.applet.Applet;
import jinn.command.Command;
import jinn.command.CommandRecord;
import jinn.command.CommandSignal;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Report;
import jinn.value.Signal;

/** Runs a program, writes down with what code it ended, and ends with the same. */
final class KeepCode implements Applet {

    private static final long GRACE_MAX_MS = 300_000;
    private static final int NOBODY = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                keepcode - runs a program and writes its exit code to a file, or signals such a \
                program
                -s,--signal signal: runs nothing; sends this to the program of that file
                -t,--timeout grace_ms: with -s: waits until it has ended, then kills it
                file
                [prog...]
                1: with -s: no such program runs
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String file = options.operand(0);
        if (!options.has('s')) {
            options.operand(1);
            if (options.has('t')) {
                throw options.wrong();
            }
            return new Command(new Report(kernel, "keepcode"), file)
                    .run(options.operandsFrom(1));
        }
        options.refuseOperandsAfter(1);
        Signal signal = Signal.parse(options.value('s').orElse(""));
        if (signal == null) {
            throw options.wrong();
        }
        CommandSignal command = new CommandSignal(kernel, new CommandRecord(kernel, file));
        boolean sent = options.has('t')
                ? command.end(signal, new Range(0, GRACE_MAX_MS).exact(options, 't', 0))
                : command.send(signal);
        return sent ? 0 : NOBODY;
    }
}
