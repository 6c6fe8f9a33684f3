package jinn.applet.portable;

import java.util.List;
import java.util.function.Consumer;
import jinn.applet.Applet;
import jinn.kernel.Directories;
import jinn.kernel.Directories.Named;
import jinn.kernel.Errno;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.OpenMode;
import jinn.kernel.Report;
import jinn.kernel.Result;
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
                new Merge(kernel.files(), kernel.directories(), removal).add(fresh, source, 0);
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
    private record Merge(Files files, Directories directories, TreeRemoval removal) {

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
            boolean[] all = {true};
            int count = each(source, name -> all[0] &= add(path + "/" + name,
                    source + "/" + name, depth + 1));
            boolean whole = all[0] && count == known;
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
                return each(path, _ -> { });
            }
            files.remove(path).orFatal("remove", path);
            files.makeDirectory(path, 0777).orFatal("make directory", path);
            return each(before, name -> files.makeSymlink(before + "/" + name, path + "/" + name)
                    .orFatal("make a symlink at", path + "/" + name));
        }

        /**
         * Gives the names in a directory to a taker, a few at a time; how many they were. It is
         * open only while names are read: directories may be within each other.
         */
        private int each(String path, Consumer<String> taker) {
            int count = 0;
            long place = 0;
            while (true) {
                List<Named> names = namesAfter(place, path);
                if (names.isEmpty()) {
                    return count;
                }
                names.forEach(one -> taker.accept(one.name()));
                count += names.size();
                place = names.getLast().after();
            }
        }

        private List<Named> namesAfter(long place, String path) {
            Fd fd = files.open(path + "/.", OpenMode.READ).orFatal("list", path);
            if (place != 0) {
                directories.resume(fd, place).orFatal("list", path);
            }
            Result<List<Named>> names = directories.read(fd);
            files.close(fd);
            return names.orFatal("list", path);
        }
    }
}
