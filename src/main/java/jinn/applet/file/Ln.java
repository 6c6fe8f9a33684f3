package jinn.applet.file;

import jinn.applet.Applet;
import jinn.applet.portable.Operands;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.RealPath;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/** Gives files one more name: a hard link, or a symlink. */
final class Ln implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ln - makes hard links or symlinks to files
                -s: makes symlinks
                -f: atomically replaces an existing file
                -n: does not treat a symlink to a directory as a directory
                -L: makes a hard link to the target of a symlink
                |-P: makes a hard link to the symlink itself (the default)
                source...: the files
                target: the new name, or a directory for several
                1: something was not done
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        int last = options.operandsFrom(1).size();
        String target = options.operand(last);
        boolean inside = isDirectory(kernel.files(), target, options.has('n'));
        if (last > 1 && !inside) {
            throw Fatal.system("make links in", target, Errno.ENOTDIR);
        }
        Operands operands = new Operands(kernel, "ln");
        String mark = "." + kernel.processes().self().number() + ".new";
        for (String source : options.operands().subList(0, last)) {
            String path = inside ? target + "/" + Bytes.baseName(source) : target;
            Result<Done> made = make(kernel.files(), options, source, path);
            boolean replaces = options.has('f') && !isItself(kernel.files(), source, path);
            if (made.failedWith(Errno.EEXIST) && replaces) {
                made = make(kernel.files(), options, source, path + mark);
                made = made.isOk() ? replace(kernel.files(), path, path + mark) : made;
            }
            operands.check(made, "make link", path);
        }
        return operands.exitCode();
    }

    private static boolean isDirectory(Files files, String path, boolean itself) {
        return (itself ? files.linkInfo(path) : files.info(path))
                instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    /** Whether they are one entry of one directory: put in its place, a symlink loses the file. */
    private static boolean isItself(Files files, String source, String path) {
        return files.info(source) instanceof Ok<FileInfo>(FileInfo one)
                && files.linkInfo(path) instanceof Ok<FileInfo>(FileInfo other)
                && one.identity().equals(other.identity())
                && (one.links() == 1 || Bytes.baseName(source).equals(Bytes.baseName(path)));
    }

    private static Result<Done> make(Files files, Options options, String source, String path) {
        if (options.has('s')) {
            return files.makeSymlink(source, path);
        }
        if (options.lastOf("LP", 'P') == 'P') {
            return files.makeLink(source, path);
        }
        return switch (RealPath.of(files, source)) {
            case Failed<String>(Errno errno) -> new Failed<>(errno);
            case Ok<String>(String real) -> files.makeLink(real, path);
        };
    }

    /** In one step; onto a name of the same file a rename does nothing. */
    private static Result<Done> replace(Files files, String path, String fresh) {
        Result<Done> renamed = files.rename(fresh, path);
        files.remove(fresh);
        return renamed;
    }
}
