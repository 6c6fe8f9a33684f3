package jinn.applet.rc;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.rc.Compiler;
import jinn.system.Report;

/** Compiles source directories of services that depend on each other. */
final class RcCompile implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-compile - compiles source directories of services that depend on each other
                -v,--verbosity verbosity: 0 errors alone; 1, the default, warnings, too; 2 more
                -h,--fdholder-user user: as whom the longrun runs that keeps pipes
                -b,--block: scripts of oneshots wait for whoever has locked the database
                dest: the database, a directory that is made
                source...: directories, each of directories that define a service or a bundle
                1: a source breaks a rule
                111: a call failed; a file is missing, or one for the supervisor has no number
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        int verbosity = (int) Math.min(Integer.MAX_VALUE, options.number('v', 1));
        return new Compiler(new Report(kernel, "rc-compile"), verbosity)
                .compile(new Compiler.Order(options.operand(0), options.operandsFrom(1),
                        options.value('h'), options.has('b')));
    }
}
