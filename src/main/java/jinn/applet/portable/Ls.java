package jinn.applet.portable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.FileInfo;
import jinn.kernel.Kernel;
import jinn.kernel.Report;
import jinn.kernel.Result;
import jinn.kernel.Result.Ok;
import jinn.option.Options;

/** Lists what is in directories, a name a line, in the order of their bytes. */
final class Ls implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("0aA1dx:", List.of(),
                "ls [-0] [-1] [-a|-A] [-d] [-x exclude] [path...]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Operands operands = new Operands(kernel, "ls");
        List<String> files = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        List<String> paths = options.operands().isEmpty() ? List.of(".") : options.operands();
        for (String path : paths) {
            Result<FileInfo> found = options.has('d')
                    ? kernel.files().linkInfo(path) : kernel.files().info(path);
            operands.check(found, "list", path);
            if (found instanceof Ok<FileInfo>(FileInfo info)) {
                boolean opened = info.isDirectory() && !options.has('d');
                (opened ? directories : files).add(path);
            }
        }
        Report report = new Report(kernel, "ls");
        String end = options.has('0') ? "\0" : "\n";
        files.sort(Comparator.naturalOrder());
        report.print(PrintEnv.text(files, end));
        boolean first = files.isEmpty();
        for (String directory : directories) {
            if (paths.size() > 1) {
                report.print((first ? "" : "\n") + directory + ":" + end);
            }
            first = false;
            Result<List<String>> listed = kernel.files().list(directory);
            operands.check(listed, "read directory", directory);
            if (listed instanceof Ok<List<String>>(List<String> names)) {
                report.print(PrintEnv.text(shown(kernel, options, names), end));
            }
        }
        return operands.exitCode();
    }

    /** By their names in s6, the two options for hidden files mean each other. */
    private static List<String> shown(Kernel kernel, Options options, List<String> names) {
        char wanted = options.lastOf("aA", 'n');
        boolean dots = wanted == (Called.asS6(kernel, "ls") ? 'A' : 'a');
        String excluded = options.value('x').orElse("");
        List<String> shown = new ArrayList<>(dots ? List.of(".", "..") : List.of());
        for (String name : names) {
            if ((wanted != 'n' || !name.startsWith(".")) && !name.equals(excluded)) {
                shown.add(name);
            }
        }
        shown.sort(Comparator.naturalOrder());
        return shown;
    }
}
