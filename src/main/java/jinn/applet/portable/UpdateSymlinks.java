package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.kernel.Result.Ok;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.walk.TreeRemoval;

/**
 * Makes a directory of symlinks to what is in other ones, the later before the earlier. It is
 * built beside the old one and takes its place in the end.
 */
final class UpdateSymlinks implements Applet {

    private static final String NEW = ":update-symlinks-new:";
    private static final String OLD = ":update-symlinks-old:";

    /** More directories within each other have no path (Linux, PATH_MAX). */
    private static final int DEPTH_MAX = 2048;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "update-symlinks /dir /source...");
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
        String own = Integer.toString(kernel.processes().self().number());
        String fresh = target + NEW + own;
        TreeRemoval removal = new TreeRemoval(kernel);
        try {
            removal.remove(fresh).orFatal("remove", fresh);
            for (String source : options.operandsAfter(1)) {
                new Merge(kernel.files(), removal).add(fresh, source, 0);
            }
            replace(kernel, fresh, target, target + OLD + own);
        } catch (Fatal failed) {
            removal.remove(fresh);
            throw failed;
        }
        return 0;
    }

    private static String absolute(Options options, String path) {
        if (!path.startsWith("/")) {
            throw options.wrong();
        }
        return path;
    }

    /** In one step, but where a directory is in the way: then nothing is there for a moment. */
    private static void replace(Kernel kernel, String fresh, String target, String old) {
        Files files = kernel.files();
        if (files.rename(fresh, target).isOk()) {
            return;
        }
        files.rename(target, old).orFatal("rename", target);
        var renamed = files.rename(fresh, target);
        if (!renamed.isOk()) {
            files.rename(old, target);
            renamed.orFatal("rename", fresh);
        }
        if (new TreeRemoval(kernel).remove(old) instanceof Failed<Done>(Errno errno)) {
            new Report(kernel, "update-symlinks").unable("remove", old, errno);
        }
    }

    /** Puts the links to one source over those that are there. */
    private record Merge(Files files, TreeRemoval removal) {

        /** Whether all that was there leads to this source now. */
        boolean add(String path, String source, int depth) {
            if (depth > DEPTH_MAX) {
                throw Fatal.system("go into", source, Errno.ENAMETOOLONG);
            }
            var made = files.makeSymlink(source, path);
            if (made.isOk()) {
                return false;
            }
            if (!made.failedWith(Errno.EEXIST)) {
                made.orFatal("make a symlink at", path);
            }
            if (!isDirectory(path)) {
                link(path, source);
                return true;
            }
            if (!isDirectory(source)) {
                throw Fatal.usage(path + " is a directory, and no directory is " + source);
            }
            int known = opened(path);
            List<String> names = files.list(source).orFatal("list", source);
            boolean whole = names.size() == known;
            for (String name : names) {
                whole &= add(path + "/" + name, source + "/" + name, depth + 1);
            }
            if (whole) {
                removal.remove(path).orFatal("remove", path);
                files.makeSymlink(source, path).orFatal("make a symlink at", path);
            }
            return whole;
        }

        private boolean isDirectory(String path) {
            return files.info(path) instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
        }

        private void link(String path, String source) {
            files.remove(path).orFatal("remove", path);
            files.makeSymlink(source, path).orFatal("make a symlink at", path);
        }

        /** A directory in the place of a link to one; the value is how much is in it. */
        private int opened(String path) {
            if (!(files.readSymlink(path) instanceof Ok<String>(String before))) {
                return files.list(path).orFatal("list", path).size();
            }
            List<String> names = files.list(path).orFatal("list", path);
            files.remove(path).orFatal("remove", path);
            files.makeDirectory(path, 0777).orFatal("make directory", path);
            for (String name : names) {
                files.makeSymlink(before + "/" + name, path + "/" + name)
                        .orFatal("make a symlink at", path + "/" + name);
            }
            return names.size();
        }
    }
}
