package jinn.applet.init;

import java.util.Optional;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.maker.Performer;
import jinn.maker.UserTree;
import jinn.option.Options;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.value.Fatal;

/** Writes a service that is a user's own tree of services. */
final class UserTreeMaker implements Applet {

    @Override
    public Options.Syntax syntax() {
        return UserTree.SYNTAX;
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String program = OwnProgram.file(kernel).orElseThrow(
                () -> new Fatal(Fatal.SYSTEM, "unable to find the program itself"));
        UserTree tree = new UserTree(program, options);
        Performer.make(new Report(kernel, "usertree-maker"), tree.items(), Optional.empty(),
                options.operand(2));
        return 0;
    }
}
