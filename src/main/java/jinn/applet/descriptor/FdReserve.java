package jinn.applet.descriptor;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.kernel.Limits.Resource;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Puts the numbers of free descriptors into variables and becomes another program. */
final class FdReserve implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                fdreserve - puts the numbers of free descriptors into FD0, FD1 ..., then \
                executes another program
                n: how many
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        long count = Decimal.parse(options.operand(0)).orElseThrow(options::wrong);
        long most = kernel.limits().limit(Resource.OPEN_FILES)
                .orFatal("read limit", "of open files").soft();
        if (Long.compareUnsigned(count, most) > 0) {
            throw Fatal.usage("more descriptors than a process may have");
        }
        List<Fd> free = free(kernel, (int) count);
        Variables variables = Variables.of(kernel);
        for (int i = 0; i < count; i++) {
            variables = variables.with("FD" + i, Integer.toString(free.get(i).number()));
        }
        variables.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** Free numbers are found by taking them, and then giving them up. */
    private static List<Fd> free(Kernel kernel, int count) {
        List<Fd> taken = new ArrayList<>();
        while (taken.size() < count) {
            Pipe pipe = kernel.files().pipe().orFatal("reserve", "descriptors");
            taken.add(pipe.read());
            taken.add(pipe.write());
        }
        for (Fd fd : taken) {
            kernel.files().close(fd);
        }
        return taken;
    }
}
