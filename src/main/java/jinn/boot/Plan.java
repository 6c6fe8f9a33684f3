package jinn.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jinn.boot.BootOptions.Run;
import jinn.control.Layout;
import jinn.kernel.Host;
import jinn.value.Fd;
import jinn.value.OpenMode;

/**
 * What stage 1 does, in order, from what it was asked for and what it finds. Pure, so that the
 * order can be tested as a table; {@link Stage1} performs it.
 *
 * <p>The heart is the fifo trick. Everything process 1 and the whole tree under it prints shall
 * go to the catch-all logger, which is a grandchild that does not exist yet: so through a fifo.
 * <pre>
 *   process 1                                  its child
 *   open fifo for reading, non-blocking        .
 *   close 1, open fifo for writing as 1        .    there is a reader, so this does not block
 *   close the reading end                      .    from here on a write would be EPIPE
 *   fork ------------------------------------> close 1
 *   2 kept as K, 1 copied to 2                 open fifo for writing as 1: blocks
 *   exec svscan -X K                           :
 *     scanner starts the logger                :
 *       logger opens fifo for reading .......> goes on, copies 1 to 2, execs stage 2
 * </pre>
 * Process 1 never blocks and never looks at a clock; stage 2 begins when the tree is alive, and
 * its first byte is in the log. Process 1 keeps its writing end for life, so that the logger
 * sees no end of file and can be started again at will. Without a logger (-B) the newline that
 * the scanner writes when it is ready takes the place of the fifo's reader.
 */
public final class Plan {

    public static final String RUN = Layout.RUN;
    private static final String FIFO = "/" + Layout.CATCH_ALL + "/" + Layout.FIFO;

    private static final List<String> RUNLEVELS = List.of("default", "1", "2", "3", "4", "5");

    /** Runlevels at which nothing starts. */
    private static final List<String> ENDS = List.of("0", "6");

    private final BootOptions options;
    private final BootFacts facts;
    private final String run;
    private final List<BootAction> steps = new ArrayList<>();

    private Plan(BootOptions options, BootFacts facts, String run) {
        this.options = options;
        this.facts = facts;
        this.run = run;
    }

    /** Until /run is there, if it ever is. */
    public static List<BootAction> beginning(BootOptions options, BootFacts facts) {
        Plan plan = new Plan(options, facts, RUN);
        plan.standBy();
        plan.mountRun();
        return List.copyOf(plan.steps);
    }

    /**
     * From there on.
     *
     * @param run /run, or a directory that has the run-image's copy already
     */
    public static List<BootAction> rest(BootOptions options, BootFacts facts, String run) {
        Plan plan = new Plan(options, facts, run);
        plan.fillRun();
        plan.prepareOutput();
        plan.fork();
        plan.becomeScanner();
        return List.copyOf(plan.steps);
    }

    /** Whether a call that is not process 1's asks for a runlevel, by just that word. */
    public static boolean isRunlevel(List<String> words) {
        return words.size() == 1 && (RUNLEVELS.contains(words.getFirst())
                || ENDS.contains(words.getFirst()));
    }

    private void standBy() {
        options.readiness().ifPresent(fd -> steps.add(new BootAction.AwaitEndOfFile(fd)));
        if (!facts.first()) {
            steps.add(new BootAction.CheckAlone(Layout.SCAN_DIRECTORY));
        }
        boolean container = options.flavour().container();
        if (!container && facts.console() && options.verbosity() > 0) {
            steps.add(new BootAction.Banner());
        }
        steps.add(new BootAction.EnterDirectory("/"));
        steps.add(new BootAction.SetUmask(options.umask()));
        options.paths().devices().ifPresent(
                path -> steps.add(new BootAction.MountDevices(options.absolute(path))));
        steps.add(new BootAction.FillDescriptors());
    }

    /** Below another process 1, /run is not ours alone: it stays what it is. */
    private Run mounting() {
        return facts.first() ? options.run() : Run.KEEP;
    }

    private void mountRun() {
        boolean orKeep = options.flavour().container();
        switch (mounting()) {
            case Run.FRESH -> {
                steps.add(new BootAction.Unmount(RUN));
                steps.add(new BootAction.MountRun(RUN, Host.Mount.FRESH, orKeep));
            }
            case Run.REMOUNT -> steps.add(
                    new BootAction.MountRun(RUN, Host.Mount.REMOUNT, orKeep));
            case Run.KEEP -> {
            }
        }
    }

    private void fillRun() {
        if (run.equals(RUN)) {
            if (mounting() != Run.FRESH) {
                steps.add(new BootAction.RemoveStaleFiles(RUN));
            }
            steps.add(new BootAction.CopyImage(options.image(), RUN));
        }
        steps.add(new BootAction.CheckImage(run));
        if (!facts.first()) {
            steps.add(new BootAction.RecordInit(scanDirectory() + "/" + Layout.SHUTDOWN_DAEMON));
        }
        steps.add(new BootAction.ReadVariables(inBase("/env")));
        if (!run.equals(RUN)) {
            steps.add(new BootAction.TellPlace(run));
        }
        options.paths().envDump().ifPresent(
                path -> steps.add(new BootAction.DumpVariables(inRun(options.absolute(path)))));
    }

    private String scanDirectory() {
        return Layout.scanDirectory(run);
    }

    /** What was to be in /run is where that is now. */
    private String inRun(String path) {
        return path.startsWith(RUN + "/") ? run + path.substring(RUN.length()) : path;
    }

    private void prepareOutput() {
        if (options.flavour().logger()) {
            steps.add(new BootAction.OpenReader(scanDirectory() + FIFO));
            steps.add(new BootAction.Close(Fd.STDOUT));
            steps.add(new BootAction.OpenAs(Fd.STDOUT, scanDirectory() + FIFO, OpenMode.WRITE));
            steps.add(new BootAction.CloseReader());
        } else {
            steps.add(new BootAction.MakePipe());
        }
    }

    private void fork() {
        if (terminal().isPresent()) {
            steps.add(new BootAction.LeaveTerminal(terminalFd()));
        }
        List<String> words = new ArrayList<>();
        words.add(inBase("/scripts/rc.init"));
        words.add(runlevel());
        words.addAll(options.words());
        Optional<String> fifo =
                options.flavour().logger() ? Optional.of(scanDirectory() + FIFO) : Optional.empty();
        steps.add(new BootAction.Fork(new Stage2(List.copyOf(words), terminal(), fifo)));
    }

    private void becomeScanner() {
        boolean logger = options.flavour().logger();
        steps.add(new BootAction.NullStdin());
        steps.add(new BootAction.NewSession());
        steps.add(logger ? new BootAction.HoldConsole() : new BootAction.ClosePipeReader());
        if (!options.flavour().container()) {
            steps.add(new BootAction.TakeKeyboard());
        }
        if (logger) {
            steps.add(new BootAction.Copy(Fd.STDOUT, Fd.STDERR));
        }
        steps.add(new BootAction.ExecScanner(scanDirectory(), logger,
                options.flavour().statusSize(), options.flavour().readers()));
    }

    private String inBase(String name) {
        return options.absolute(options.paths().base()) + name;
    }

    /** A container started on a terminal is somebody's foreground program: stage 2 gets it. */
    private Optional<String> terminal() {
        if (!options.flavour().container() || options.paths().devices().isPresent()) {
            return Optional.empty();
        }
        return options.flavour().logger() ? facts.stderrTerminal() : facts.stdoutTerminal();
    }

    private Fd terminalFd() {
        return options.flavour().logger() ? Fd.STDERR : Fd.STDOUT;
    }

    /** The first word of the kernel's that names one; a container has only its default. */
    private String runlevel() {
        if (!options.flavour().container()) {
            for (String word : options.words()) {
                if (RUNLEVELS.contains(word)) {
                    return word;
                }
            }
        }
        return options.runlevel();
    }
}
