package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Blocks;
import jinn.command.Command;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;

/** Runs a container's command, keeps its code, and goes on. */
final class KeepCommand implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                keepcommand - runs a container's command, writes its exit code to a file, and \
                continues
                file
                { prog... }
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Blocks blocks = new Blocks(options.operandsFrom(1), 0);
        List<String> words = blocks.next();
        if (words.isEmpty()) {
            throw options.wrong();
        }
        int code = new Command(new Report(kernel, "keepcommand"), options.operand(0))
                .runApart(words);
        if (!blocks.rest().isEmpty()) {
            PathSearch.exec(kernel, blocks.rest());
        }
        return code;
    }
}
