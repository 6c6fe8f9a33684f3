package jinn.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.log.directory.LogDirectory;
import jinn.log.line.Input;
import jinn.log.line.Literal;
import jinn.log.line.RecordFormatter;
import jinn.log.line.Router;
import jinn.log.line.Sink;
import jinn.log.line.Warnings;
import jinn.log.script.Directive;
import jinn.log.script.Directive.Act;
import jinn.log.script.Directive.Alert;
import jinn.log.script.Directive.Keep;
import jinn.log.script.Directive.Print;
import jinn.log.script.Directive.Store;
import jinn.log.script.DirectoryConfig;
import jinn.log.script.LogConfig;
import jinn.log.script.ScriptParser;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pattern;
import org.jspecify.annotations.Nullable;

/** All the places a script sends lines to. */
final class Sinks {

    /** What waits in memory, over all sinks, when nothing can be written. */
    private static final int BACKLOG_MAX = 2 * 1024 * 1024;

    private static final int DIRECTORIES_MAX = 64;
    private static final String ALERT = "jinn log: alert: ";

    private final Warnings warnings;
    private final LogConfig config;
    private final List<Sink> all = new ArrayList<>();
    private final List<LogDirectory> directories = new ArrayList<>();
    private final List<Router.Stage> stages = new ArrayList<>();
    private final int lineRoom;
    private final int max;
    private @Nullable Stream stdout;
    private @Nullable Stream stderr;

    Sinks(Warnings warnings, LogConfig config) {
        this.warnings = warnings;
        this.config = config;
        List<Directive> directives = config.script().directives();
        lineRoom = lineRoom(directives);
        max = Math.max(BACKLOG_MAX / directives.size(),
                lineRoom + Input.sizeMax(config.lineMax()));
        for (Directive directive : directives) {
            stages.add(stage(directive));
        }
        while (stages.getLast().formatter() == null) {
            stages.removeLast();
        }
    }

    private int lineRoom(List<Directive> directives) {
        int room = 0;
        for (Directive directive : directives) {
            if (directive instanceof Act act) {
                room += ALERT.length() + RecordFormatter.sizeMax(act, config.lineMax());
            }
        }
        return room;
    }

    private Router.Stage stage(Directive directive) {
        return switch (directive) {
            case Directive.Pick(boolean selects, String regex) ->
                    new Router.Stage(null, pattern(selects, regex), selects);
            case Directive.Rest() -> new Router.Stage(null, null, false);
            case Act act -> new Router.Stage(formatter(act), null, false);
        };
    }

    private Pattern pattern(boolean selects, String regex) {
        Optional<Pattern> literal = Literal.of(kernel().byteSearch(), regex);
        return literal.or(() -> kernel().patterns().extended(regex))
                .orElseThrow(() -> ScriptParser.unrecognized((selects ? "+" : "-") + regex));
    }

    private RecordFormatter formatter(Act act) {
        return switch (act.action()) {
            case Print() -> new RecordFormatter(stdout(), act, "", 0);
            case Alert(int lineMax) -> new RecordFormatter(stderr(), act, ALERT, lineMax);
            case Keep keep ->
                    new RecordFormatter(add(new StatusFile(warnings, keep, max)), act, "", 0);
            case Store(DirectoryConfig wanted) -> {
                LogDirectory directory = directory(wanted);
                RecordFormatter formatter = new RecordFormatter(directory, act, "", 0);
                directory.tellBy(formatter);
                yield formatter;
            }
        };
    }

    private Sink stdout() {
        if (stdout == null) {
            stdout = add(new Stream(warnings, Fd.STDOUT, max));
        }
        return stdout;
    }

    private Sink stderr() {
        if (stderr == null) {
            stderr = add(new Stream(warnings, Fd.STDERR, max));
        }
        return stderr;
    }

    private LogDirectory directory(DirectoryConfig wanted) {
        if (directories.size() == DIRECTORIES_MAX) {
            throw Fatal.usage("more than " + DIRECTORIES_MAX + " log directories");
        }
        LogDirectory directory = add(new LogDirectory(warnings, wanted, config, max));
        directories.add(directory);
        return directory;
    }

    private <D extends Sink> D add(D sink) {
        all.add(sink);
        return sink;
    }

    Router router(Input input) {
        return new Router(kernel(), input, stages, lineRoom);
    }

    /** Makes and locks the directories. */
    void prepare() {
        if (stdout != null) {
            stdout.neverBlock();
        }
        for (LogDirectory directory : directories) {
            directory.prepare();
        }
    }

    List<Sink> all() {
        return all;
    }

    List<LogDirectory> directories() {
        return directories;
    }

    boolean areIdle() {
        for (Sink sink : all) {
            if (!sink.isIdle()) {
                return false;
            }
        }
        return true;
    }

    boolean waitForStdout() {
        return stdout != null && !stdout.isIdle();
    }

    /** Whether everything is passed on and every directory left in order. */
    boolean areClosed() {
        for (Sink sink : all) {
            boolean closed = sink instanceof LogDirectory directory
                    ? directory.isClosed() : sink.isIdle();
            if (!closed) {
                return false;
            }
        }
        return true;
    }

    /** When the first of them wants to be woken. */
    long deadlineNs() {
        long first = Clock.NEVER;
        for (int i = 0; i < directories.size(); i++) {
            first = Math.min(first, directories.get(i).deadlineNs());
        }
        return first;
    }

    private Kernel kernel() {
        return warnings.kernel();
    }
}
