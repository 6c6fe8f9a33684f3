package jinn.applet.socket;

import jinn.applet.Applet;
import jinn.ipc.Connect;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Fd;

/** Copies between standard input and output and a connection. */
final class IoConnect implements Applet {

    private static final int READ = 6;
    private static final int WRITE = 7;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ioconnect - copies stdin to a connection, and its data to stdout
                -t timeoutms: ends after this time without data; 0, the default, means never
                -r fdr: the connection's end for reading; 6 by default
                -w fdw: its end for writing; 7 by default
                ~-0
                ~-1
                ~-6
                ~-7
                1: timed out
                """);
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
