package jinn.applet.file;

import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.applet.portable.Modes;
import jinn.applet.portable.Operands;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.ExactMode;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Makes fifos. */
final class MkFifo implements Applet {

    private static final int DEFAULT_MODE = 0666;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                mkfifo - makes fifos
                -m mode: their permissions, whatever the umask
                fifo...
                1: something was not made
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "mkfifo");
        OptionalInt mode = Modes.ofNew(kernel, options);
        for (String path : options.operandsFrom(0)) {
            Result<Done> made = mode.isPresent()
                    ? new ExactMode(kernel).fifo(path, mode.getAsInt())
                    : kernel.files().makeFifo(path, DEFAULT_MODE);
            operands.check(made, "make fifo", path);
        }
        return operands.exitCode();
    }
}
