package jinn.applet.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Called;
import jinn.applet.portable.Operands;
import jinn.applet.portable.PrintEnv;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.FileInfo;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Lists what is in directories, a name a line, in the order of their bytes. */
final class Ls implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ls - lists the content of directories, one name per line
                -0: prints a zero byte instead of each newline
                -1: accepted, without effect
                -a: also lists hidden names, and . and ..
                |-A: also lists hidden names
                -d: lists directories themselves
                -x exclude: leaves this name out
                [path...]
                1: something could not be listed
                """);
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
            Content content = new Content(report, new Shown(kernel, options), end);
            Result<Done> read = kernel.files().visit(directory, content::add);
            content.end(directory);
            operands.check(read, "read directory", directory);
        }
        return operands.exitCode();
    }

    /** Which names are shown. By their names in s6, the options for hidden files change places. */
    private record Shown(boolean dots, boolean hidden, String excluded) {

        Shown(Kernel kernel, Options options) {
            this(options.lastOf("aA", 'n') == (Called.by(kernel, List.of("s6-ls")) ? 'A' : 'a'),
                    options.lastOf("aA", 'n') != 'n', options.value('x').orElse(""));
        }

        boolean has(String name) {
            return (hidden || !name.startsWith(".")) && !name.equals(excluded);
        }
    }

    /** The names in one directory, sorted where they are not too many. */
    private static final class Content {

        private static final int PRINTED_SIZE = 4096;

        private final Report report;
        private final Shown shown;
        private final String end;
        private final StringBuilder text = new StringBuilder();
        private @Nullable Names names;

        Content(Report report, Shown shown, String end) {
            this.report = report;
            this.shown = shown;
            this.end = end;
            Names first = new Names();
            if (shown.dots) {
                first.add(".");
                first.add("..");
            }
            names = first;
        }

        void add(String name) {
            if (!shown.has(name)) {
                return;
            }
            if (names != null && !names.add(name)) {
                names.forEach(this::print);
                names = null;
            }
            if (names == null) {
                print(name);
            }
        }

        private void print(String name) {
            text.append(name).append(end);
            if (text.length() >= PRINTED_SIZE) {
                flush();
            }
        }

        private void flush() {
            report.print(text.toString());
            text.setLength(0);
        }

        void end(String directory) {
            if (names != null) {
                names.sort();
                names.forEach(this::print);
            } else {
                report.warning("names of more than " + Names.BYTES_MAX + " bytes, or more than "
                        + Names.COUNT_MAX + ", are not sorted: " + directory);
            }
            flush();
        }
    }
}
