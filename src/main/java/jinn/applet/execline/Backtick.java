package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Blocks;
import jinn.chain.Status;
import jinn.kernel.Child;
import jinn.kernel.Environment;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.kernel.Variables;
import jinn.kernel.WaitStatus;
import jinn.option.Options;

/** Makes what a block prints the value of a variable. */
final class Backtick implements Applet {

    private static final int HAS_NUL = 124;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("iIxD:NnEe", List.of(),
                "backtick [-i|-I|-x|-D default] [-N|-n] [-E] variable { prog... } remainder...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "backtick");
        VariableName.checked(options.operand(0));
        Blocks blocks = chain.blocks(options.operandsFrom(1));
        List<String> block = chain.next(blocks);
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        Pid child = chain.start(block, Environment.INHERITED,
                List.of(new Child.Copy(pipe.write(), Fd.STDOUT)))
                .orFatal("spawn", block.isEmpty() ? "a child" : block.getFirst());
        kernel.files().close(pipe.write());
        String text = Captured.all(kernel, pipe.read());
        kernel.files().close(pipe.read());
        WaitStatus status = chain.await(child);
        Variables variables = chain.variables();
        char mode = options.lastOf("iIxD", 'i');
        if (mode == 'i') {
            insist(status, text);
        } else {
            variables = variables.with("?", Long.toString(Status.shown(status)));
        }
        boolean good = status.isExited() && status.code() == 0 && text.indexOf('\0') < 0;
        String value = good || mode == 'I'
                ? Captured.value(options, text) : options.value('D').orElse(null);
        return Captured.follow(chain, options, new Captured(options.operand(0),
                good || mode != 'x' ? value : null, variables, blocks.rest()));
    }

    private static void insist(WaitStatus status, String text) {
        if (!status.isExited() || status.code() != 0) {
            throw new Fatal(Status.exitCode(status), "the child failed");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Fatal(HAS_NUL, "a zero byte in the child's output");
        }
    }
}
