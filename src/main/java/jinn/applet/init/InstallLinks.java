package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.OwnProgram;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;

/** Gives every program of the suite a name of its own: a symlink to the one file. */
public final class InstallLinks implements Applet {

    private static final int SOME_TAKEN = 1;

    private final List<String> names;
    private final List<String> ofInit;
    private final Others others;

    /**
     * Names that others have, or may have: a system its utilities, and what starts, ends and rules
     * it; a shell, or who comes next, everyday words.
     */
    public record Others(List<String> portable, List<String> system, List<String> everyday) {

        /** Whether it is such a name, and nobody has asked for those. */
        boolean have(String name, Options options) {
            return portable.contains(name) && !options.has('p')
                    || system.contains(name) && !options.has('s')
                    || everyday.contains(name) && !options.has('e');
        }
    }

    /** {@code ofInit}: programs that s6-linux-init has as well. */
    public InstallLinks(List<String> names, List<String> ofInit, Others others) {
        this.names = names;
        this.ofInit = ofInit;
        this.others = others;
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                install-links - gives every program of the suite a name of its own: a symlink to \
                this one
                --s6,-6: names with s6- before them, too
                --portable,-p: the names of utilities that systems have of their own, too
                --everyday,-e: everyday words, too, such as help, for which people type jinn help
                --system,-s: the names by which a system is ruled, too, such as init and reboot
                dir
                1: some name is taken by something that is no symlink
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String directory = options.operand(0);
        options.refuseOperandsAfter(1);
        if (!kernel.files().info(directory).orFatal("stat", directory).isDirectory()) {
            throw Fatal.usage(directory + " is not a directory");
        }
        String program = OwnProgram.file(kernel).orElseThrow(
                () -> new Fatal(Fatal.SYSTEM, "unable to find the program itself"));
        Links links = new Links(kernel.files(), new Report(kernel, "install-links"), program);
        boolean all = true;
        for (String name : names) {
            if (!others.have(name, options)) {
                all &= links.make(directory + "/" + name);
            }
            if (options.has('6') && !others.everyday.contains(name)) {
                all &= links.make(directory + "/s6-" + name);
            }
        }
        for (String name : options.has('6') ? ofInit : List.<String>of()) {
            all &= links.make(directory + "/s6-linux-init-" + name);
        }
        return all ? 0 : SOME_TAKEN;
    }

    /** Makes symlinks to one program. */
    private record Links(Files files, Report report, String program) {

        /** False where something else has that name. */
        boolean make(String path) {
            if (files.readSymlink(path) instanceof Ok<String>(String target)) {
                if (!target.equals(program)) {
                    new SmallFiles(files).replaceLink(program, path).orFatal("replace", path);
                }
                return true;
            }
            if (files.linkInfo(path) instanceof Ok<FileInfo>) {
                report.warning(path + " is there and no symlink: left as it is");
                return false;
            }
            files.makeSymlink(program, path).orFatal("make a symlink at", path);
            return true;
        }
    }
}
