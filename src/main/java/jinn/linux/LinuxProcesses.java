package jinn.linux;

import java.util.List;
import jinn.kernel.Processes;
import jinn.linux.file.Descriptors;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.ErrnoNumbers;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
import jinn.linux.libc.Structs.Rusage;
import jinn.value.Account;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

final class LinuxProcesses implements Processes {

    private static final int MS_PER_SECOND = 1000;
    private static final int MICROS_PER_MS = 1000;
    private static final int SIGINFO_SIZE = 128;

    private final LinuxKernel kernel;
    private final Spawner spawner;
    private final Arena arena;

    private final OwnExecution own;

    /** Of the child reaped last. */
    private long cpuMs;
    private long peakKib;

    LinuxProcesses(LinuxKernel kernel, ChildSide childSide, OwnExecution own, Arena arena) {
        this.kernel = kernel;
        spawner = new Spawner(kernel, childSide, arena);
        this.own = own;
        this.arena = arena;
    }

    @Override
    public Pid self() {
        return new Pid(ProcessLibc.getpid());
    }

    @Override
    public Pid parent() {
        return new Pid(ProcessLibc.getppid());
    }

    @Override
    public Result<Pid> spawn(Child child) {
        return spawner.spawn(child);
    }

    @Override
    public Errno exec(Child.Exec program) {
        Errno known = kernel.chaining().tryToEnter(program, false);
        if (known != null) {
            return known;
        }
        kernel.linuxSignals().unblockAll();
        return kernel.chaining().retryAsScript(program, ErrnoNumbers.of(become(program)), false);
    }

    @Override
    public Errno execBlocked(Child.Exec program) {
        Errno known = kernel.chaining().tryToEnter(program, true);
        return known != null ? known : kernel.chaining().retryAsScript(program,
                ErrnoNumbers.of(become(program)), true);
    }

    /** The number of the error. */
    int become(Child.Exec program) {
        return Program.become(arena, program, own.variables());
    }

    @Override
    public boolean carries(List<String> words) {
        return kernel.chaining().carries(words);
    }

    /** This process is another program from now on. */
    void begin(Child.Exec program, List<String> variables) {
        own.begin(program, variables);
    }

    @Override
    public void exit(int code) {
        ProcessLibc._exit(code);
    }

    @Override
    public Waited reap() {
        int size = Structure.sizeOf(Rusage.class);
        arena.begin(Arena.room(Integer.BYTES) + Arena.room(size));
        Address status = arena.take(Integer.BYTES);
        Rusage usage = arena.take(size).toStructure();
        int pid = ProcessLibc.wait4(-1, status, Constants.WNOHANG(), usage);
        if (pid < 0) {
            return new Waited.NoChildren();
        }
        cpuMs = (usage.userSeconds + usage.systemSeconds) * MS_PER_SECOND
                + (usage.userMicros + usage.systemMicros) / MICROS_PER_MS;
        peakKib = usage.peakKib;
        return pid == 0 ? new Waited.AllAlive()
                : new Waited.Died(new Pid(pid), new WaitStatus(status.getInt()));
    }

    @Override
    public Usage usage() {
        return new Usage(cpuMs, peakKib);
    }

    @Override
    public Result<WaitStatus> await(Pid child) {
        int number = child.number();
        Address status = arena.only(Integer.BYTES);
        int pid;
        int errno;
        do {
            pid = ProcessLibc.waitpid(number, status, 0);
            errno = Constants.errno();
        } while (pid < 0 && errno == ErrnoConstants.EINTR());
        return pid < 0 ? Errnos.failed(errno) : new Ok<>(new WaitStatus(status.getInt()));
    }

    @Override
    public Result<Done> kill(Pid pid, Signal signal) {
        int number = pid.number();
        return number < Pid.INIT.number() ? new Failed<>(Errno.ESRCH)
                : Errnos.done(ProcessLibc.kill(number, signal.number()));
    }

    @Override
    public Result<Done> kill(Running seen, Signal signal) {
        return new Seen(this, kernel.files()).kill(seen, signal);
    }

    @Override
    public Result<Done> kill(String identity, Signal signal) {
        return new Seen(this, kernel.files()).kill(identity, signal);
    }

    @Override
    public Result<Done> killGroup(String leader, Signal signal) {
        return new Seen(this, kernel.files()).killGroup(leader, signal);
    }

    @Override
    public Result<Done> killGroup(Pid leader, Signal signal) {
        int number = leader.number();
        return number <= Pid.INIT.number() ? new Failed<>(Errno.ESRCH)
                : Errnos.done(ProcessLibc.kill(-number, signal.number()));
    }

    @Override
    public Result<Done> killAll(Signal signal) {
        return Errnos.done(ProcessLibc.kill(-1, signal.number()));
    }

    @Override
    public Result<Done> newSession() {
        return Errnos.done(ProcessLibc.setsid());
    }

    @Override
    public void lastResort(String path, @Nullable Fd console) {
        own.writeVariables();
        // result: it always works.
        Libc.jinn_last_resort(arena.only(path), console == null ? -1 : console.number());
    }

    /** What was before cannot fail to be told of ourselves, though it may be -1. */
    @Override
    public Result<Done> nice(int more) {
        // result: of this very process it is always known.
        int before = ProcessLibc.getpriority(Constants.PRIO_PROCESS(), 0);
        int wanted = before + more;
        return Errnos.done(ProcessLibc.setpriority(Constants.PRIO_PROCESS(), 0, wanted));
    }

    @Override
    public Result<Done> newGroup() {
        return Errnos.done(ProcessLibc.setpgid(0, 0));
    }

    @Override
    public Result<Done> becomeSubreaper() {
        return Errnos.done(ProcessLibc.prctl(Constants.PR_SET_CHILD_SUBREAPER(), 1));
    }

    /** Somebody whom we may not signal exists all the same. */
    @Override
    public boolean exists(Pid pid) {
        int number = pid.number();
        return number >= Pid.INIT.number()
                && !Errnos.done(ProcessLibc.kill(number, 0)).failedWith(Errno.ESRCH);
    }

    @Override
    public Result<List<Running>> living() {
        return new ProcessList(kernel.files()).take(self());
    }

    @Override
    public Result<Running> living(Pid pid) {
        return new ProcessList(kernel.files()).of(self(), pid);
    }

    @Override
    public Result<Load> load(Pid pid) {
        int pageSize = ProcessLibc.getpagesize();
        return new ProcessList(kernel.files()).load(self(), pid,
                new ProcessList.Units(pageSize, kernel.clock().bootNs()));
    }

    @Override
    public Result<String> identity(Pid pid) {
        return pid.equals(self()) ? Identities.ofSelf(kernel.files(), pid)
                : Identities.of(kernel.files(), pid);
    }

    /** The system makes it close-on-exec by itself. */
    @Override
    public Result<Fd> watch(Pid pid) {
        int number = pid.number();
        return Descriptors.made((int) Libc.syscall(Constants.SYS_pidfd_open(), number, 0));
    }

    @Override
    public Result<Done> signal(Fd process, Signal signal) {
        int number = signal.number();
        return Errnos.done((int) Libc.syscall(Constants.SYS_pidfd_send_signal(),
                process.number(), number, null, 0));
    }

    @Override
    public Result<Done> leaveTerminal(Fd terminal) {
        return Errnos.done(Libc.ioctl(terminal.number(), Constants.TIOCNOTTY(), 0));
    }

    @Override
    public Result<Done> takeForeground(Fd terminal) {
        return kernel.linuxSignals().takeForeground(terminal.number(), ProcessLibc.getpgrp());
    }

    @Override
    public Result<Done> giveForeground(Fd terminal, Pid group) {
        return kernel.linuxSignals().takeForeground(terminal.number(), group.number());
    }

    @Override
    public Result<Pid> foreground(Fd terminal) {
        int group = ProcessLibc.tcgetpgrp(terminal.number());
        int errno = Constants.errno();
        return group < 0 ? Errnos.failed(errno) : new Ok<>(new Pid(group));
    }

    @Override
    public Pid session() {
        return new Pid(ProcessLibc.getsid(0));
    }

    @Override
    public Pid group() {
        return new Pid(ProcessLibc.getpgrp());
    }

    /** What says so begins with the number of a signal, or with 0 (POSIX waitid). */
    @Override
    public boolean pollStop(Pid child) {
        Address info = arena.only(SIGINFO_SIZE);
        info.putInt(0);
        int options = Constants.WSTOPPED() | Constants.WNOHANG();
        return ProcessLibc.waitid(Constants.P_PID(), child.number(), info, options) == 0
                && info.getInt() != 0;
    }

    @Override
    public List<String> arguments() {
        return own.arguments();
    }

    @Override
    public String executedAs() {
        return own.path();
    }

    @Override
    public List<String> environment() {
        return own.environment();
    }

    @Override
    public @Nullable String variable(String name) {
        if (own.variables() != null) {
            return Processes.super.variable(name);
        }
        Address value = ProcessLibc.getenv(arena.only(name));
        return value == null ? null : Arena.text(value);
    }

    @Override
    public Result<Account> account(String name) {
        return new UserFiles(kernel.files()).user(name);
    }

    @Override
    public Result<Done> become(Account account) {
        return kernel.identity().become(account);
    }

    @Override
    public boolean isRoot() {
        return ProcessLibc.geteuid() == 0;
    }
}
