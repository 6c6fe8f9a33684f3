package jinn.applet.execline;

import java.util.List;
import java.util.function.Function;
import jinn.applet.Applet;
import jinn.chain.FirstLine;
import jinn.chain.Linter;
import jinn.control.Layout;
import jinn.control.ServiceHome;
import jinn.control.ServiceWord;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.lint.Findings;
import jinn.lint.Findings.Finding;
import jinn.lint.Look;
import jinn.lint.Looker;
import jinn.lint.Looker.Kind;
import jinn.lint.ScanDirectory;
import jinn.lint.Services;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.text.Visible;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.FileInfo;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Says what cannot work in services and in scripts of execline, before somebody runs them. */
public final class Lint implements Applet {

    private static final int FOUND = 1;

    private final Function<String, @Nullable Applet> named;
    private final List<String> portable;

    /** Among all programs, those that a system has its own of: these may take other words. */
    public Lint(Function<String, @Nullable Applet> named, List<String> portable) {
        this.named = named;
        this.portable = portable;
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                lint - says what cannot work in services and scripts, before a boot does
                service-or-file...: a service or scan directory, a script, the name of a service
                0: nothing was found
                1: something was
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Report report = new Report(kernel, "lint");
        int code = 0;
        for (String word : options.operandsFrom(0)) {
            String path = kernel.files().linkInfo(word).isOk() ? word
                    : ServiceWord.directory(kernel, word);
            boolean directory = kernel.files().info(path)
                    instanceof Ok<FileInfo>(FileInfo info) && info.isDirectory();
            code = Math.max(code, directory ? directory(report, path, !path.equals(word))
                    : script(report, path));
        }
        return code;
    }

    /** {@code named}: whether somebody called it a service. */
    private int directory(Report report, String path, boolean named) {
        Looker looker = new Looker(report.kernel().files());
        return switch (looker.names(path)) {
            case Failed<List<String>>(Errno errno) -> {
                report.unable("list", path, errno);
                yield Fatal.SYSTEM;
            }
            case Ok<List<String>>(List<String> names) -> {
                String home = Bytes.withoutSlashes(path);
                Kind kind = looker.kind(home, names);
                boolean service = kind == Kind.NEITHER && (named || isLogger(looker, home));
                Findings findings = new Findings();
                look(findings, new Known(report.kernel()), home,
                        service ? Kind.SERVICE : kind);
                yield print(report, findings);
            }
        };
    }

    private static void look(Findings findings, Known known, String path, Kind kind) {
        Looker looker = new Looker(known.files);
        switch (kind) {
            case SCAN -> new ScanDirectory(findings, known).check(path, looker.members(path));
            case SERVICE -> {
                if (looker.service(path) instanceof Look.Folder folder) {
                    new Services(findings, known).check(path, folder, !isLogger(looker, path));
                }
            }
            case NEITHER -> findings.add(path, "neither a service nor a scan directory:"
                    + " there is no run in it, nor in a directory in it");
        }
    }

    /** By its place: below a service. */
    private static boolean isLogger(Looker looker, String path) {
        String name = Bytes.baseName(path);
        return name.equals(Layout.CATCH_ALL) || name.equals(ServiceHome.LOG)
                && looker.files().info(path + "/../run").isOk();
    }

    private static int print(Report report, Findings findings) {
        int code = 0;
        for (Finding finding : findings.all()) {
            report.print(Visible.word(finding.path()) + ":" + finding.line() + ": "
                    + Visible.word(finding.message()) + "\n");
            code = Math.max(code, finding.unread() ? Fatal.SYSTEM : FOUND);
        }
        return code;
    }

    private int script(Report report, String path) {
        return switch (new SmallFiles(report.kernel().files()).readPatiently(path,
                Looker.SCRIPT_MAX)) {
            case Failed<String>(Errno errno) -> {
                report.unable("read", path, errno);
                yield Fatal.SYSTEM;
            }
            case Ok<String>(String text) -> script(report, path, text);
        };
    }

    private int script(Report report, String path, String text) {
        FirstLine first = FirstLine.of(text);
        if (first != null && !first.isOfExecline()) {
            report.warning(path + " is no script of execline: " + Bytes.firstLine(text));
            return Fatal.USAGE;
        }
        Known known = new Known(report.kernel());
        Findings findings = new Findings();
        String objection = first == null ? "" : first.objection(known);
        if (!objection.isEmpty()) {
            findings.add(path, objection);
        }
        findings.addAll(path, Linter.lint(text, known));
        return print(report, findings);
    }

    /** Programs of ours and of this machine. */
    private final class Known implements Linter.Programs {

        private final Files files;
        private final List<String> directories;

        Known(Kernel kernel) {
            files = kernel.files();
            directories = Bytes.fields(
                    PathSearch.own(kernel), ':');
        }

        @Override
        public Options.@Nullable Syntax syntax(String program) {
            String name = Bytes.baseName(program);
            Applet applet = named.apply(name);
            boolean path = program.indexOf('/') >= 0;
            boolean theirs = path && !program.startsWith("/")
                    || portable.contains(name) && (path || isOnPath(program));
            return applet == null || theirs ? null : applet.syntax();
        }

        @Override
        public boolean exists(String program) {
            if (program.indexOf('/') >= 0) {
                return !program.startsWith("/") || files.mayExecute(program).isOk()
                        && !isDirectory(program);
            }
            if (named.apply(program) != null) {
                return true;
            }
            return isOnPath(program);
        }

        private boolean isDirectory(String path) {
            return files.info(path) instanceof Ok<FileInfo>(FileInfo info)
                    && info.isDirectory();
        }

        private boolean isOnPath(String program) {
            for (String directory : directories) {
                String path = directory.isEmpty() ? program : directory + "/" + program;
                if (files.mayExecute(path).isOk()) {
                    return true;
                }
            }
            return false;
        }
    }
}
