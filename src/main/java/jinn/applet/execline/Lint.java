package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jinn.applet.Applet;
import jinn.chain.FirstLine;
import jinn.chain.Linter;
import jinn.chain.Linter.Finding;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import org.jspecify.annotations.Nullable;

/** Says what cannot work in scripts of execline, before somebody runs them. */
public final class Lint implements Applet {

    private static final int FOUND = 1;

    /** As much as Linux lets a program be executed with. */
    private static final int SIZE_MAX = 1 << 21;

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
                lint - says what cannot work in execline scripts, before a boot does
                file...
                0: nothing was found
                1: something was
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Report report = new Report(kernel, "lint");
        int code = 0;
        for (String path : options.operandsFrom(0)) {
            int one = switch (new SmallFiles(kernel.files()).readPatiently(path, SIZE_MAX)) {
                case Failed<String>(Errno errno) -> {
                    report.unable("read", path, errno);
                    yield Fatal.SYSTEM;
                }
                case Ok<String>(String text) -> lint(kernel, report, path, text);
            };
            code = Math.max(code, one);
        }
        return code;
    }

    private int lint(Kernel kernel, Report report, String path, String text) {
        FirstLine first = FirstLine.of(text);
        if (first != null && !first.isOfExecline()) {
            report.warning(path + " is no script of execline: " + Bytes.firstLine(text));
            return Fatal.USAGE;
        }
        Known known = new Known(kernel);
        List<Finding> findings = new ArrayList<>();
        String objection = first == null ? "" : first.objection(known);
        if (!objection.isEmpty()) {
            findings.add(new Finding(1, objection));
        }
        findings.addAll(Linter.lint(text, known));
        for (Finding finding : findings) {
            report.print(path + ":" + finding.line() + ": " + finding.message() + "\n");
        }
        return findings.isEmpty() ? 0 : FOUND;
    }

    /** Programs of ours and of this machine. */
    private final class Known implements Linter.Programs {

        private final Files files;
        private final List<String> directories;

        Known(Kernel kernel) {
            files = kernel.files();
            directories = Bytes.fields(
                    PathSearch.pathOf(kernel.processes().environment()), ':');
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
                return !program.startsWith("/") || files.mayExecute(program).isOk();
            }
            if (named.apply(program) != null) {
                return true;
            }
            return isOnPath(program);
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
