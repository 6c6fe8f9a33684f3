package jinn.applet.portable;

import java.util.List;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.kernel.Errno;
import jinn.kernel.ExactMode;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Done;
import jinn.kernel.Texts;
import jinn.option.Options;
import jinn.text.Bytes;

/** Writes every variable to a file of its name, for envdir to read. */
final class DumpEnv implements Applet {

    private static final int DEFAULT_MODE = 0755;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("Nnm:", List.of(), "dumpenv [-N|-n] [-m mode] dir");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operand(0);
        OptionalInt mode = Modes.ofNew(kernel, options);
        Result<Done> made = mode.isPresent()
                ? new ExactMode(kernel).directory(directory, mode.getAsInt())
                : kernel.files().makeDirectory(directory, DEFAULT_MODE);
        if (!made.failedWith(Errno.EEXIST)) {
            made.orFatal("make directory", directory);
        }
        String end = options.lastOf("Nn", 'n') == 'N' ? "\n" : "";
        for (String variable : kernel.processes().environment()) {
            write(kernel, directory, variable, end);
        }
        return 0;
    }

    private static void write(Kernel kernel, String directory, String variable, String end) {
        int equals = Math.max(0, variable.indexOf('='));
        String name = variable.substring(0, equals);
        if (name.isEmpty() || name.startsWith(".") || name.indexOf('/') >= 0) {
            new Report(kernel, "dumpenv").warning("no name for a file: " + name);
            return;
        }
        String path = directory + "/" + name;
        byte[] value = Bytes.toArray(variable.substring(equals + 1) + end);
        new Texts(kernel.files()).write(path, value).orFatal("write", path);
    }
}
