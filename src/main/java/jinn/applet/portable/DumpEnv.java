package jinn.applet.portable;

import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.kernel.Directories;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.ExactMode;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result;
import jinn.value.Result.Done;

/** Writes every variable to a file of its name, for envdir to read. */
final class DumpEnv implements Applet {

    private static final int DEFAULT_MODE = 0755;

    /** What a file is called until it is whole; no variable's name, as those have no dot first. */
    private static final String FRESH = ".dumpenv.new";
    private static final OpenMode NEW = OpenMode.WRITE.with(OpenMode.CREATE | OpenMode.EXCLUSIVE);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                dumpenv - writes each environment variable to a file with its name
                -N: writes a newline after each value
                |-n: writes none (the default)
                -m mode: the mode of the directory, if it is made; octal
                dir
                """);
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
        Fd opened = kernel.files().open(directory + "/.", OpenMode.READ)
                .orFatal("open", directory);
        int owner = kernel.files().info(opened).orFatal("stat", directory).owner().uid();
        if (owner != 0 && owner != kernel.users().effective().uid()) {
            throw Fatal.system("write to", directory, Errno.EACCES);
        }
        String end = options.lastOf("Nn", 'n') == 'N' ? "\n" : "";
        for (String variable : kernel.processes().environment()) {
            write(kernel, new Target(directory, opened), variable, end);
        }
        return 0;
    }

    /** Where files are made, whatever has that path by now. */
    private record Target(String path, Fd directory) {
    }

    private static void write(Kernel kernel, Target target, String variable, String end) {
        int equals = Math.max(0, variable.indexOf('='));
        String name = variable.substring(0, equals);
        if (name.isEmpty() || name.startsWith(".") || name.indexOf('/') >= 0) {
            new Report(kernel, "dumpenv").warning("no name for a file: " + name);
            return;
        }
        String path = target.path + "/" + name;
        byte[] value = Bytes.toArray(variable.substring(equals + 1) + end);
        Directories directories = kernel.directories();
        directories.remove(target.directory, FRESH);
        Fd fresh = directories.open(target.directory, FRESH, NEW).orFatal("make a file in",
                target.path);
        Result<?> done = Report.putAll(kernel.files(), fresh, value);
        kernel.files().close(fresh);
        done = done.isOk() ? directories.move(target.directory, FRESH, target.directory, name)
                : done;
        if (!done.isOk()) {
            directories.remove(target.directory, FRESH);
        }
        done.orFatal("write", path);
    }
}
