package jinn.applet.scan;

import jinn.applet.Applet;
import jinn.await.Membership;
import jinn.control.ServiceHome;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;

/** Puts a service under a scanner that runs, and returns when its supervisor does. */
final class SvLink implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                svlink - adds a service to a running scanner, and waits for its supervisor
                """ + MemberOptions.OPTIONS + """
                scandir
                servicedir
                [name]: its name there; that of the directory by default
                1: no scanner runs
                99: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operand(1);
        options.refuseLateOptions(1);
        String name = options.operands().size() > 2
                ? options.operand(2) : Bytes.baseName(directory);
        if (name.isEmpty() || name.startsWith(".") || name.startsWith("/")) {
            throw Fatal.usage("invalid name: " + name);
        }
        var membership = new Membership(kernel, new Report(kernel, "svlink"),
                options.operand(0), options.number('t', 0));
        membership.requireScanner();
        String run = ServiceHome.of(directory).run();
        kernel.files().info(run).orFatal("stat", run);
        if (!kernel.files().mayExecute(run).isOk()) {
            throw Fatal.usage(run + " is not executable");
        }
        MemberOptions member = MemberOptions.of(kernel, options);
        membership.add(new Membership.Service(name, directory, real(kernel.files(), directory)),
                member.down(), member.listeners());
        return 0;
    }

    /** The path without symlinks, as the kernel knows it of whoever is there. */
    private static String real(Files files, String directory) {
        String here = files.workingDirectory().orFatal("find", "the working directory");
        files.enterDirectory(directory).orFatal("enter", directory);
        String real = files.workingDirectory().orFatal("find", directory);
        files.enterDirectory(here).orFatal("return to", here);
        return real;
    }
}
