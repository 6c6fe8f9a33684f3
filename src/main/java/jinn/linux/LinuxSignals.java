package jinn.linux;

import java.util.List;
import jinn.kernel.Signals;
import jinn.linux.file.Descriptors;
import jinn.linux.libc.Arena;
import jinn.linux.libc.Constants;
import jinn.linux.libc.ErrnoConstants;
import jinn.linux.libc.Errnos;
import jinn.linux.libc.Libc;
import jinn.linux.libc.ProcessLibc;
import jinn.linux.libc.Structs.Sigaction;
import jinn.linux.libc.Structs.Siginfo;
import jinn.linux.libc.Structs.Sigset;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Structure;

final class LinuxSignals implements Signals {

    private final Arena arena;
    private boolean survivesBrokenPipes;

    /** Of the one that interrupts, before it did. */
    private boolean wasBlocked;

    LinuxSignals(Arena arena) {
        this.arena = arena;
    }

    @Override
    public Result<Fd> catching(List<Signal> signals) {
        surviveBrokenPipes();
        Sigset set = emptySet();
        for (int i = 0; i < signals.size(); i++) {
            add(set, signals.get(i).number());
        }
        mask(Constants.SIG_BLOCK(), set, null);
        int flags = Constants.SFD_NONBLOCK() | Constants.SFD_CLOEXEC();
        return Descriptors.made(ProcessLibc.signalfd(-1, set, flags));
    }

    @Override
    public Result<Signal> next(Fd fd) {
        int size = Structure.sizeOf(Siginfo.class);
        Address place = arena.only(size);
        Siginfo info = place.toStructure();
        int count = (int) Libc.read(fd.number(), place, size);
        int number = Constants.errno();
        if (count < 0) {
            boolean none = number == ErrnoConstants.EINTR();
            return none ? new Failed<>(Errno.EAGAIN) : Errnos.failed(number);
        }
        if (count < size) {
            return new Failed<>(Errno.EAGAIN);
        }
        Signal signal = Signal.of(info.number);
        return signal == null ? new Failed<>(Errno.EAGAIN) : new Ok<>(signal);
    }

    /** A handler, not SIG_IGN: exec would pass that on. */
    @Override
    public void surviveBrokenPipes() {
        Address function = Constants.harmlessHandler();
        set(Constants.SIGPIPE(), function, Constants.SA_RESTART());
        set(Constants.SIGXFSZ(), function, Constants.SA_RESTART());
        survivesBrokenPipes = true;
    }

    @Override
    public Result<Done> block(Signal signal) {
        Sigset set = emptySet();
        add(set, signal.number());
        return Errnos.done(ProcessLibc.sigprocmask(Constants.SIG_BLOCK(), set, null));
    }

    /** What exec does: who is caught is not any more. */
    void asExecDoes() {
        if (survivesBrokenPipes) {
            Address function = Constants.SIG_DFL();
            set(Constants.SIGPIPE(), function, Constants.SA_RESTART());
            set(Constants.SIGXFSZ(), function, Constants.SA_RESTART());
            survivesBrokenPipes = false;
        }
    }

    /** For a child: what was changed here, or came blocked, is as a new process expects it. */
    void reset() {
        Address function = Constants.SIG_DFL();
        set(Constants.SIGPIPE(), function, Constants.SA_RESTART());
        set(Constants.SIGXFSZ(), function, Constants.SA_RESTART());
        unblockAll();
    }

    void unblockAll() {
        Sigset none = emptySet();
        mask(Constants.SIG_SETMASK(), none, null);
    }

    /**
     * Whether this signal ends a waiting call, and nothing else; otherwise it kills. Whoever
     * started us may have blocked it.
     */
    void interruptedBy(int signal, boolean on) {
        Address function = on ? Constants.harmlessHandler() : Constants.SIG_DFL();
        set(signal, function, 0);
        int size = Arena.room(Structure.sizeOf(Sigset.class));
        arena.begin(2 * size);
        Sigset set = arena.take(size).toStructure();
        Sigset old = arena.take(size).toStructure();
        empty(set);
        empty(old);
        add(set, signal);
        boolean blocks = !on && wasBlocked;
        int how = blocks ? Constants.SIG_BLOCK() : Constants.SIG_UNBLOCK();
        mask(how, set, old.toAddress());
        wasBlocked = on && ProcessLibc.sigismember(old, signal) == 1;
    }

    /** With SIGTTOU blocked, which stops those who do this from the background. */
    Result<Done> takeForeground(int terminal, int group) {
        int size = Arena.room(Structure.sizeOf(Sigset.class));
        arena.begin(2 * size);
        Sigset set = arena.take(size).toStructure();
        Address old = arena.take(size);
        empty(set);
        add(set, Constants.SIGTTOU());
        mask(Constants.SIG_BLOCK(), set, old);
        Result<Done> done = Errnos.done(ProcessLibc.tcsetpgrp(terminal, group));
        Sigset before = old.toStructure();
        mask(Constants.SIG_SETMASK(), before, null);
        return done;
    }

    private void set(int signal, Address function, int flags) {
        int size = Structure.sizeOf(Sigaction.class);
        Address place = arena.only(size);
        Address.fillZero(place, size);
        Sigaction action = place.toStructure();
        action.function = function;
        action.flags = flags;
        // result: it fails for numbers that are no signal's; ours are names of the header.
        ProcessLibc.sigaction(signal, action, null);
    }

    private Sigset emptySet() {
        Sigset set = arena.only(Structure.sizeOf(Sigset.class)).toStructure();
        empty(set);
        return set;
    }

    private static void empty(Sigset set) {
        // result: it always works.
        ProcessLibc.sigemptyset(set);
    }

    private static void add(Sigset set, int signal) {
        // result: it fails for numbers that are no signal's; ours are names of the header.
        ProcessLibc.sigaddset(set, signal);
    }

    private static void mask(int how, Sigset set, @Nullable Address old) {
        // result: it fails for another way than the three that there are.
        ProcessLibc.sigprocmask(how, set, old);
    }
}
