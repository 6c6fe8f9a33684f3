package jinn.applet.service;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.TreeLink;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** Is a tree, or are services of it, as they should be? 0 yes; 1 no, and one line why. */
final class Check implements Applet {

    private static final int NO = 1;

    /** Told of by name. */
    private static final int TOLD_MAX = 8;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                check - checks that services are up and ready, for probes and scripts
                [service...]: these must be up; by default all that are wanted up
                0: all is well
                1: something is wrong, or no tree runs
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Look look = new Look(kernel, new ArrayList<>());
        for (String word : options.operands()) {
            look.at(TreeLink.service(kernel, word), word, true);
        }
        if (options.operands().isEmpty()) {
            look.atAll(TreeLink.scanDirectory(kernel));
        }
        List<String> problems = look.problems();
        if (problems.isEmpty()) {
            return 0;
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < problems.size() && i < TOLD_MAX; i++) {
            line.append(i == 0 ? "" : "; ").append(problems.get(i));
        }
        if (problems.size() > TOLD_MAX) {
            line.append("; and ").append(problems.size() - TOLD_MAX).append(" more");
        }
        new Report(kernel, "check").put(Fd.STDOUT, line.append('\n').toString());
        return NO;
    }

    /** What it saw that is not as it should be. */
    private record Look(Kernel kernel, List<String> problems) {

        void atAll(String tree) {
            if (!(files().list(tree) instanceof Ok<List<String>>(List<String> names))) {
                problems.add("no tree of services in " + tree);
                return;
            }
            List<String> sorted = new ArrayList<>(names);
            sorted.sort(String::compareTo);
            for (String name : sorted) {
                String home = tree + "/" + name;
                if (name.charAt(0) != '.' && isDirectory(home)) {
                    at(home, name, false);
                }
            }
        }

        /** {@code named}: whoever names a service wants it up. */
        void at(String home, String name, boolean named) {
            add(name, problem(home, named));
            if (isDirectory(home + "/log")) {
                add(name + "/log", problem(home + "/log", false));
            }
        }

        private void add(String name, @Nullable String problem) {
            if (problem != null) {
                problems.add(name + " " + problem);
            }
        }

        /** Null where there is none. */
        private @Nullable String problem(String home, boolean named) {
            ServiceSummary standing = ServiceSummary.at(kernel, home, Bytes.baseName(home));
            boolean wanted = named || standing.status() == null
                    || standing.status().flags().wantUp();
            boolean tells = files().info(home + "/notification-fd").isOk();
            return switch (standing.state()) {
                case READY -> null;
                case UP -> tells ? "is not ready" : null;
                case PAUSED -> "is stopped by a signal";
                case FINISHING, DOWN, FAILED -> wanted ? "is down: " + how(standing) : null;
                case NOT_SUPERVISED -> "has no supervisor";
                case UNKNOWN -> "cannot be asked";
            };
        }

        private boolean isDirectory(String path) {
            return files().info(path) instanceof Ok<FileInfo>(FileInfo info)
                    && info.isDirectory();
        }

        private Files files() {
            return kernel.files();
        }
    }

    private static String how(ServiceSummary standing) {
        WaitStatus last = Bug.present(standing.status(), "status of what is down").last();
        return last.isExited() ? "exit code " + last.code() : Signal.nameOf(last.signal());
    }
}
