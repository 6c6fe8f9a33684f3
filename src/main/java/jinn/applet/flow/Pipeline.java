package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Child;
import jinn.value.Fd;
import jinn.value.Pid;

/** Starts a block, what it prints becomes our stdin, and goes on; {@code -w}: the other way. */
final class Pipeline implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                pipeline - starts a block and pipes its output into the next program
                -d: the block becomes a child of process 1
                -r: the program reads the output of the block (the default)
                |-w: the block reads the output of the program
                ~-F fd
                { prog... }
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "pipeline");
        Blocks blocks = chain.blocks(options.operands());
        List<String> block = chain.filled(blocks);
        if (options.has(Detached.LETTER)) {
            return new Detached(chain).between(options, block);
        }
        if (!blocks.hasMore()) {
            throw options.wrong();
        }
        boolean writes = options.lastOf("rw", 'r') == 'w';
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        Fd theirs = writes ? pipe.read() : pipe.write();
        Fd ours = writes ? pipe.write() : pipe.read();
        List<Child.Action> placing =
                List.of(new Child.Copy(theirs, writes ? Fd.STDIN : Fd.STDOUT));
        Pid child = options.has('d') ? new Detached(chain).started(block, placing)
                : chain.started(block, placing);
        kernel.files().close(theirs);
        chain.move(ours, writes ? Fd.STDOUT : Fd.STDIN);
        return chain.follow(chain.variables().with("!", Long.toString(child.number())),
                blocks.rest());
    }
}
