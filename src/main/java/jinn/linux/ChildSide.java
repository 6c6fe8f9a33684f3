package jinn.linux;

import java.util.List;
import jinn.kernel.AppletEntry;
import jinn.linux.file.Descriptors;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.ErrnoNumbers;
import jinn.linux.libc.Libc;
import jinn.linux.libc.OpenFlags;
import jinn.linux.libc.ProcessLibc;
import jinn.system.Report;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Child.Action;
import jinn.value.Child.Enter;
import jinn.value.Child.Exec;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Result;
import org.teavm.interop.Address;

/**
 * All that runs in a child, from fork until it is somebody else. It never returns to the frames
 * it shares with its parent. Up to an exec it allocates next to nothing, so that few pages of the
 * heap are copied.
 */
final class ChildSide {

    private static final int NO_REPORT = -1;

    private final LinuxKernel kernel;
    private final Arena arena;
    private final AppletEntry entry;

    /** The end of the pipe on which the number of an error goes to the parent. */
    private int report = NO_REPORT;

    /** Whether this process has one number here and another outside. */
    private boolean apart;

    ChildSide(LinuxKernel kernel, Arena arena, AppletEntry entry) {
        this.kernel = kernel;
        this.arena = arena;
        this.entry = entry;
    }

    /** {@code reportTo} is a close-on-exec descriptor, or negative. */
    void run(Child child, int reportTo, String program) {
        int code = Fatal.SYSTEM;
        try {
            code = become(child, reportTo, program);
        } catch (Throwable escaped) {
            tell(program, "ended by a bug: " + escaped.getMessage());
        }
        ProcessLibc._exit(code);
    }

    private int become(Child child, int reportTo, String program) {
        kernel.linuxSignals().reset();
        List<Action> actions = child.setUp();
        apart = child.apart();
        report = reportTo < 0 ? NO_REPORT : outOfTheWay(actions, reportTo);
        for (int i = 0; i < actions.size(); i++) {
            int outcome = perform(actions.get(i), program);
            int number = Constants.errno();
            if (outcome < 0) {
                return setUpFailed(actions.get(i), number, program);
            }
        }
        return switch (child.then()) {
            case Exec exec -> exec(exec, program);
            case Enter enter -> enter(enter, program);
            case Child.Exit(int code) -> code;
        };
    }

    /** The set-up must not overwrite the pipe to the parent. */
    private static int outOfTheWay(List<Action> actions, int fd) {
        int highest = 0;
        for (int i = 0; i < actions.size(); i++) {
            highest = Math.max(highest, target(actions.get(i)));
        }
        if (fd > highest) {
            return fd;
        }
        int moved = Libc.fcntl(fd, Constants.F_DUPFD_CLOEXEC(), highest + 1);
        Descriptors.noteOpened(moved);
        return moved;
    }

    private static int target(Action action) {
        return switch (action) {
            case Child.Close(var fd) -> fd.number();
            case Child.Copy(_, var to) -> to.number();
            case Child.OpenAs openAs -> openAs.fd().number();
            case Child.AwaitNewline(var fd) -> fd.number();
            case Child.NewSession _, Child.NewGroup _, Child.ControllingTerminal _,
                    Child.Foreground _, Child.EnterDirectory _, Child.Record _ -> 0;
        };
    }

    private int perform(Action action, String program) {
        return switch (action) {
            case Child.Close(var fd) -> Libc.close(fd.number());
            case Child.Copy(var from, var to) -> Descriptors.copy(from.number(), to.number());
            case Child.OpenAs openAs -> openAs(openAs);
            case Child.NewSession _ -> ProcessLibc.setsid();
            case Child.NewGroup _ -> ProcessLibc.setpgid(0, 0);
            case Child.ControllingTerminal(var fd) -> {
                // result: it need not be a terminal, nor a free one; then there is none.
                Libc.ioctl(fd.number(), Constants.TIOCSCTTY(), 0);
                yield 0;
            }
            case Child.Foreground(var fd) -> {
                kernel.processes().takeForeground(fd);
                yield 0;
            }
            case Child.EnterDirectory(var path) -> Libc.chdir(arena.only(path));
            case Child.AwaitNewline(var fd) -> awaitNewline(fd.number(), program);
            case Child.Record(var path, var word) -> record(path, word);
        };
    }

    /** A process that nobody can find again is better than none. */
    private int record(String path, String word) {
        if (Identities.ofSelf(kernel.files(), apart ? null : kernel.processes().self())
                instanceof Result.Ok<String>(String identity)) {
            new SmallFiles(kernel.files()).write(path, Bytes.toArray(word + " " + identity + "\n"));
        }
        return 0;
    }

    private int awaitNewline(int fd, String program) {
        Address place = arena.only(1);
        long count;
        do {
            count = Libc.read(fd, place, 1);
        } while (count == 1 && place.getByte() != '\n'
                || count < 0 && Constants.errno() == ErrnoConstants.EINTR());
        if (count == 0) {
            report(program).warning("end of file before the newline waited for");
        }
        return (int) count;
    }

    private int openAs(Child.OpenAs wanted) {
        Address path = arena.only(wanted.path());
        int flags = OpenFlags.of(wanted.mode()) | Constants.O_CLOEXEC();
        int fd = Descriptors.open(path, flags, wanted.mode().permissions());
        if (fd < 0) {
            return fd;
        }
        int target = wanted.fd().number();
        int outcome = Descriptors.copy(fd, target);
        if (fd != target) {
            Descriptors.close(fd);
        }
        return outcome;
    }

    /**
     * Never returns. Below this frame the stack is the parent's: it is cut off, so that nothing
     * the parent had is kept for this process.
     */
    private int enter(Enter enter, String program) {
        Descriptors.closeAsExecDoes();
        report = NO_REPORT;
        kernel.linuxPoller().begin();
        kernel.host().setTitle(enter.title());
        Constants.topFrame().putAddress(null);
        int code = Fatal.SYSTEM;
        try {
            code = entry.enter(kernel, enter.applet(), enter.arguments());
        } catch (Throwable escaped) {
            tell(program, "ended by a bug: " + escaped.getMessage());
        }
        ProcessLibc._exit(code);
        return code;
    }

    private int exec(Exec exec, String program) {
        if (kernel.chaining().takes(exec)) {
            return chain(exec, program);
        }
        int number = kernel.linuxProcesses().become(exec);
        Exec script = ErrnoNumbers.of(number) == Errno.EACCES
                ? kernel.chaining().script(exec) : null;
        if (script != null && kernel.chaining().goesOn()) {
            return chain(script, program);
        }
        int failed = script == null ? number : kernel.linuxProcesses().become(script);
        return execFailed(exec.path(), failed, program);
    }

    /** Never returns, as {@link #enter} does not. */
    private int chain(Exec exec, String program) {
        kernel.chaining().begin(exec);
        report = NO_REPORT;
        Constants.topFrame().putAddress(null);
        int code = Fatal.SYSTEM;
        try {
            code = entry.run(kernel);
        } catch (Throwable escaped) {
            tell(program, "ended by a bug: " + escaped.getMessage());
        }
        ProcessLibc._exit(code);
        return code;
    }

    private int setUpFailed(Action action, int number, String program) {
        if (!sendReport(number)) {
            tell(program, Fatal.system(verb(action), what(action), ErrnoNumbers.of(number)));
        }
        return Fatal.SYSTEM;
    }

    private int execFailed(String path, int number, String program) {
        Fatal fatal = Fatal.exec(path, ErrnoNumbers.of(number));
        if (!sendReport(number)) {
            tell(program, fatal);
        }
        return fatal.code();
    }

    private boolean sendReport(int number) {
        if (report == NO_REPORT) {
            return false;
        }
        Address place = arena.only(Integer.BYTES);
        place.putInt(number);
        return Libc.write(report, place, Integer.BYTES) == Integer.BYTES;
    }

    private void tell(String program, String message) {
        tell(program, new Fatal(Fatal.SYSTEM, message));
    }

    private void tell(String program, Fatal fatal) {
        report(program).fatal(fatal);
    }

    private Report report(String program) {
        return new Report(kernel, program);
    }

    private static String verb(Action action) {
        return switch (action) {
            case Child.Close _ -> "close";
            case Child.Copy _ -> "copy";
            case Child.OpenAs _ -> "open";
            case Child.NewSession _, Child.NewGroup _ -> "begin";
            case Child.ControllingTerminal _, Child.Foreground _ -> "take";
            case Child.EnterDirectory _ -> "enter";
            case Child.AwaitNewline _ -> "read from";
            case Child.Record _ -> "write";
        };
    }

    private static String what(Action action) {
        return switch (action) {
            case Child.Close(var fd) -> "descriptor " + fd.number();
            case Child.AwaitNewline(var fd) -> "descriptor " + fd.number();
            case Child.Copy(var from, _) -> "descriptor " + from.number();
            case Child.OpenAs openAs -> openAs.path();
            case Child.NewSession _ -> "a session";
            case Child.NewGroup _ -> "a process group";
            case Child.ControllingTerminal _, Child.Foreground _ -> "the terminal";
            case Child.EnterDirectory(var path) -> path;
            case Child.Record(var path, _) -> path;
        };
    }
}
