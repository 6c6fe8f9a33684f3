package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Ok;

/** Changes the working directory as POSIX has it, and becomes another program if there is one. */
final class PosixCd implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                posix-cd - changes the working directory as in POSIX, then executes another \
                program
                -L: .. removes the name before it (the default)
                |-P: .. is the parent directory, and PWD has no symlinks
                [-|path]: $HOME by default; - is $OLDPWD
                [prog...]
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Variables variables = Variables.of(kernel);
        List<String> words = options.operands();
        boolean back = !words.isEmpty() && words.getFirst().equals("-");
        String wanted = words.isEmpty() ? variables.value("HOME")
                : back ? variables.value("OLDPWD") : words.getFirst();
        if (wanted == null || wanted.isEmpty()) {
            throw options.wrong();
        }
        String old = oldDirectory(kernel.files(), variables);
        String found = found(kernel.files(), variables, wanted);
        String entered = options.lastOf("LP", 'L') == 'P'
                ? enterPhysical(kernel.files(), found)
                : enterLogical(kernel.files(), found.startsWith("/") ? found : old + "/" + found);
        if (back || !found.equals(wanted)) {
            new Report(kernel, "posix-cd").print(entered + "\n");
        }
        if (words.size() > 1) {
            variables.with("OLDPWD", old).with("PWD", entered)
                    .exec(kernel, words.subList(1, words.size()));
        }
        return 0;
    }

    /** By the name we came by, if it is still one of this directory. */
    private static String oldDirectory(Files files, Variables variables) {
        String named = variables.value("PWD");
        if (named == null) {
            return files.workingDirectory().orFatal("find", "the directory");
        }
        boolean good = named.startsWith("/")
                && files.info(named) instanceof Ok<FileInfo>(FileInfo that)
                && files.info(".") instanceof Ok<FileInfo>(FileInfo here)
                && that.identity().equals(here.identity());
        return good ? named : files.workingDirectory().orFatal("find", "the directory");
    }

    /** Where CDPATH has it; else as it is. */
    private static String found(Files files, Variables variables, String wanted) {
        String first = Bytes.fields(wanted, '/').getFirst();
        String search = variables.value("CDPATH");
        if (search == null || first.isEmpty() || first.equals(".") || first.equals("..")) {
            return wanted;
        }
        for (String place : Bytes.fields(search, ':')) {
            String path = (place.isEmpty() ? "." : place) + "/" + wanted;
            if (isDirectory(files.info(path))) {
                return path;
            }
        }
        return wanted;
    }

    private static boolean isDirectory(Result<FileInfo> found) {
        return found instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
    }

    private static String enterPhysical(Files files, String path) {
        files.enterDirectory(path).orFatal("enter directory", path);
        return files.workingDirectory().orFatal("find", "the directory");
    }

    /** Two dots take the name before them away, whatever it leads to. */
    private static String enterLogical(Files files, String path) {
        List<String> names = new ArrayList<>();
        for (String name : Bytes.fields(path, '/')) {
            if (name.equals("..") && !names.isEmpty()) {
                String left = joined(names);
                if (!files.info(left).orFatal("enter directory", left).isDirectory()) {
                    throw Fatal.system("enter directory", left, Errno.ENOTDIR);
                }
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        String canonical = joined(names);
        files.enterDirectory(canonical).orFatal("enter directory", canonical);
        return canonical;
    }

    private static String joined(List<String> names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append('/').append(name);
        }
        return names.isEmpty() ? "/" : path.toString();
    }
}
