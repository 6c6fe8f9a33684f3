package jinn.applet.portable;

import jinn.applet.Applet;
import jinn.kernel.FileInfo;
import jinn.kernel.Kernel;
import jinn.kernel.Result;
import jinn.option.Options;
import jinn.text.SymbolicMode;

/** Changes the permissions of files. */
final class ChMod implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("chmod [-R] mode file...");
    }

    /** A mode may begin with a minus: none is an option but one. */
    @Override
    public int run(Kernel kernel, Options options) {
        boolean all = options.operand(0).equals("-R");
        int first = all || options.operand(0).equals("--") ? 1 : 0;
        String mode = options.operand(first);
        int umask = Modes.umask(kernel);
        Modes.applied(mode, new SymbolicMode.Base(0, false, umask));
        Tree tree = new Tree(kernel.files(), new Operands(kernel, "chmod"), (path, info) -> {
            if (info.type() == FileInfo.Type.SYMLINK) {
                return Result.DONE;
            }
            var base = new SymbolicMode.Base(info.permissions(), info.isDirectory(), umask);
            return kernel.files().setPermissions(path, Modes.applied(mode, base));
        });
        for (String path : options.operandsFrom(first + 1)) {
            tree.visit(path, all);
        }
        return tree.operands().exitCode();
    }
}
