package jinn.applet.portable;

import java.util.List;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.option.Options;

/** Makes fifos. */
final class MkFifo implements Applet {

    private static final int DEFAULT_MODE = 0666;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("m:", List.of(), "mkfifo [-m mode] fifo...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "mkfifo");
        OptionalInt mode = Modes.ofNew(kernel, options);
        for (String path : options.operandsFrom(0)) {
            Result<Done> made = kernel.files().makeFifo(path, DEFAULT_MODE);
            if (made.isOk() && mode.isPresent()) {
                made = kernel.files().setPermissions(path, mode.getAsInt());
            }
            operands.check(made, "make fifo", path);
        }
        return operands.exitCode();
    }
}
