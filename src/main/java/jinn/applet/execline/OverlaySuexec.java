package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Blocks;
import jinn.chain.Status;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Ids;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.WaitStatus;

/**
 * As process 1 of a container: says in variables who this is, runs a block, and becomes the init.
 * A set-id file of ours would be every program of ours with its owner's rights, and is refused.
 */
final class OverlaySuexec implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                overlay-suexec - runs a block as process 1 of a container, then executes its init
                { prog... }
                init...: the init and its words
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        if (!kernel.processes().self().equals(Pid.INIT)) {
            throw Fatal.usage("this is not process 1");
        }
        if (kernel.users().hasRightsOfFile()) {
            throw Fatal.usage("the file of this program is set-id, or has capabilities:"
                    + " that would be every program in it");
        }
        Chain chain = new Chain(kernel, "overlay-suexec");
        Blocks blocks = chain.blocks(options.operands());
        List<String> block = chain.filled(blocks);
        if (!blocks.hasMore()) {
            throw Fatal.usage("no program behind the block");
        }
        Variables told = told(kernel);
        Pid child = chain.start(block, new Environment.Exactly(told.all()), List.of())
                .orFatal("spawn", block.getFirst());
        WaitStatus status = chain.unlessKilled(chain.await(child));
        if (status.code() != 0) {
            throw new Fatal(Status.exitCode(status),
                    block.getFirst() + " failed with exit code " + status.code());
        }
        return chain.follow(told, blocks.rest());
    }

    private static Variables told(Kernel kernel) {
        FileInfo.Owner self = kernel.users().effective();
        String user = name(kernel.users().userName(self.uid()));
        String group = name(kernel.users().groupName(self.gid()));
        Variables told = Variables.of(kernel).without("GIDLIST");
        for (String prefix : List.of("", "E")) {
            told = told.with(prefix + "UID", Ids.text(self.uid()))
                    .with(prefix + "GID", Ids.text(self.gid()))
                    .with(prefix + "USER", user).with(prefix + "GROUP", group);
        }
        return told;
    }

    /** Empty where the number has none, or nobody can tell. */
    private static String name(Result<String> found) {
        return switch (found) {
            case Ok<String>(String name) -> name;
            case Failed<String>(Errno _) -> "";
        };
    }
}
