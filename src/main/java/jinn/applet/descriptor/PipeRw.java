package jinn.applet.descriptor;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Makes a pipe of descriptors with given numbers and becomes another program. */
final class PipeRw implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                piperw - makes a pipe, then executes another program
                fdr: its end for reading
                fdw: its end for writing
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(2);
        Fd read = Descriptors.operand(options, 0);
        Fd write = Descriptors.operand(options, 1);
        if (read.equals(write)) {
            throw options.wrong();
        }
        place(new Descriptors(kernel.files()), read, write);
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** Neither end may fall where the other still is. */
    private static void place(Descriptors descriptors, Fd read, Fd write) {
        Pipe pipe = descriptors.files().pipe().orFatal("make", "a pipe");
        if (pipe.write().equals(read)) {
            descriptors.swap(pipe.read(), pipe.write());
            pipe = new Pipe(pipe.write(), pipe.read());
        }
        descriptors.move(pipe.read(), read);
        descriptors.move(pipe.write(), write);
    }
}
