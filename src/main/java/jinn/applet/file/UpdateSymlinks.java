package jinn.applet.file;

import jinn.applet.Applet;
import jinn.kernel.Directories;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.walk.SymlinkMerge;
import jinn.walk.TreeRemoval;

/**
 * Makes a directory of symlinks to what is in other ones, the later before the earlier. It is
 * built beside the old one and takes its place in the end.
 */
final class UpdateSymlinks implements Applet {

    private static final String NEW = ":update-symlinks-new:";
    private static final String OLD = ":update-symlinks-old:";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                update-symlinks - makes a directory of symlinks that merges other directories
                /dir: the directory, an absolute path
                /source...: the others; later ones override earlier ones
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        for (String path : options.operandsFrom(1)) {
            absolute(options, path);
        }
        String target = Bytes.withoutSlashes(absolute(options, options.operand(0)));
        if (target.isEmpty() || target.equals("/")) {
            throw Fatal.usage("the root directory cannot be replaced");
        }
        int end = target.lastIndexOf('/') + 1;
        String around = target.substring(0, end);
        Fd base = kernel.files().open(around + ".", OpenMode.READ).orFatal("open", around);
        String name = target.substring(end);
        String own = Integer.toString(kernel.processes().self().number());
        make(kernel, options, new Names(base, around, name, name + NEW + own, name + OLD + own));
        return 0;
    }

    /** In a directory that is open: what it is called now, while it is made, and once it is old. */
    private record Names(Fd base, String around, String target, String fresh, String old) {
    }

    private static void make(Kernel kernel, Options options, Names names) {
        TreeRemoval removal = new TreeRemoval(kernel);
        String path = names.around + names.fresh;
        try {
            removal.remove(names.base, names.fresh).orFatal("remove", path);
            for (String source : options.operandsAfter(1)) {
                new SymlinkMerge(kernel, names.base).add(names.fresh, path, source);
            }
            replace(kernel, names);
        } catch (Fatal failed) {
            removal.remove(names.base, names.fresh);
            throw failed;
        }
    }

    private static String absolute(Options options, String path) {
        if (!path.startsWith("/")) {
            throw options.wrong();
        }
        return path;
    }

    /** In one step, but where a directory is in the way: then nothing is there for a moment. */
    private static void replace(Kernel kernel, Names names) {
        Directories directories = kernel.directories();
        Fd base = names.base;
        if (directories.move(base, names.fresh, base, names.target).isOk()) {
            return;
        }
        directories.move(base, names.target, base, names.old)
                .orFatal("rename", names.around + names.target);
        var renamed = directories.move(base, names.fresh, base, names.target);
        if (!renamed.isOk()) {
            directories.move(base, names.old, base, names.target);
            renamed.orFatal("rename", names.around + names.fresh);
        }
        if (new TreeRemoval(kernel).remove(base, names.old) instanceof Failed<Done>(Errno errno)) {
            new Report(kernel, "update-symlinks")
                    .unable("remove", names.around + names.old, errno);
        }
    }
}
