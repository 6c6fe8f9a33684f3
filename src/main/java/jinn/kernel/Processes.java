package jinn.kernel;

import java.util.List;
import jinn.value.Account;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.Usage;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/** Processes: making, becoming, ending and reaping them. */
public interface Processes {

    Pid self();

    Pid parent();

    Result<Pid> spawn(Child child);

    /**
     * Becomes another program; returns only when that failed. Resets the signal mask.
     *
     * @throws BecomeApplet where the program is one of ours, and goes on in this image
     */
    Errno exec(Child.Exec program);

    /** The same, but what is blocked stays so, and signals wait for the program. */
    Errno execBlocked(Child.Exec program);

    /** Whether a program with these words, the first of them its name, is in our own file. */
    default boolean carries(List<String> words) {
        return false;
    }

    /** Ends this process at once. */
    void exit(int code);

    /**
     * What a living process has taken so far.
     *
     * @param cpuMs processor time, that of its dead children included that it has buried
     * @param residentKib in memory now, pages that it shares with others included
     * @param ageMs since it was made
     */
    record Load(long cpuMs, long residentKib, long ageMs) {
    }

    /** ESRCH where nobody lives who has that number; ENOENT where the system cannot tell. */
    Result<Load> load(Pid pid);

    /** Buries one dead child, any, without waiting. */
    Waited reap();

    /** Of the one that {@link #reap} reaped last; null where a kernel does not tell. */
    default @Nullable Usage usage() {
        return null;
    }

    /** Waits for just this child. */
    Result<WaitStatus> await(Pid child);

    /** ESRCH where that is no number of one process: zero and below mean many to the system. */
    Result<Done> kill(Pid pid, Signal signal);

    /**
     * To the one that {@link #living} saw, and never to another that has its number by now: ESRCH
     * then. It is held by a descriptor, looked at once more, and signalled by that. Where there is
     * no descriptor for it (an old kernel, a filter of system calls, too many files open) it is
     * looked at once more and signalled by number, a moment later.
     */
    Result<Done> kill(Running seen, Signal signal);

    /** The same, to the one that has this {@link #identity}. */
    Result<Done> kill(String identity, Signal signal);

    /**
     * The same, to the group that it leads. By number, a moment after it was looked at, where the
     * system has no other way (Linux before 6.9).
     */
    Result<Done> killGroup(String leader, Signal signal);

    /** ESRCH for the group of process 1 too, whose number means everybody to the system. */
    Result<Done> killGroup(Pid leader, Signal signal);

    /** Everybody this process may signal but itself and pid 1. */
    Result<Done> killAll(Signal signal);

    Result<Done> newSession();

    /**
     * Names the program that this process (none of its children) becomes where it cannot even
     * run its own code: out of memory, say. It gets no words but its path, of 63 bytes at most,
     * and {@code console}, if not null, as stdout and stderr.
     */
    void lastResort(String path, @Nullable Fd console);

    /** Others are preferred by so much more than before, or less. */
    Result<Done> nice(int more);

    /** A process group of its own, in the background of the same session. */
    Result<Done> newGroup();

    /** Orphans below this process become its children from now on, rather than pid 1's. */
    Result<Done> becomeSubreaper();

    /** Whether a process has that number now, be it one that is dead and not yet reaped. */
    boolean exists(Pid pid);

    /**
     * Everybody who lives, in no order; the dead that nobody has reaped do not. ENOENT where the
     * system cannot tell; a shortage where somebody cannot be looked at for want of descriptors or
     * memory, for nobody is taken for dead then.
     */
    Result<List<Running>> living();

    /** One of them; ESRCH where nobody lives who has that number; else as above. */
    Result<Running> living(Pid pid);

    /**
     * What tells this process from every other one, of this number or before this boot too:
     * its number first, then words without meaning. Also of one that is dead and not yet reaped.
     */
    Result<String> identity(Pid pid);

    /** A descriptor that is this process, whoever gets its number; readable once it is dead. */
    Result<Fd> watch(Pid pid);

    /** To the process that {@link #watch} gave; ESRCH where that is dead and reaped. */
    Result<Done> signal(Fd process, Signal signal);

    /** Gives up this terminal as the controlling one (TIOCNOTTY). */
    Result<Done> leaveTerminal(Fd terminal);

    /** Makes this process's group the foreground one of that terminal (tcsetpgrp). */
    Result<Done> takeForeground(Fd terminal);

    /** Makes another group of this session that. */
    Result<Done> giveForeground(Fd terminal, Pid group);

    /** The group in the foreground of our controlling terminal; ENOTTY where this is another. */
    Result<Pid> foreground(Fd terminal);

    /** The leader of this process's session. */
    Pid session();

    /** The leader of this process's group. */
    Pid group();

    /** Takes the news that this child was stopped by a signal; false where there is none. */
    boolean pollStop(Pid child);

    /** The words this process was executed with, its own name first. */
    List<String> arguments();

    /**
     * The path by which the file of this program was executed, whatever its words say; empty
     * where the system does not tell. That of a script is the script's.
     */
    default String executedAs() {
        return "";
    }

    /** Variables this process was executed with, each {@code NAME=VALUE}. */
    List<String> environment();

    /**
     * The value of the first variable of that name; null where there is none. Of a program that was
     * executed, no list of them all is made for it, as {@link #environment} does.
     */
    default @Nullable String variable(String name) {
        return Environment.value(environment(), name);
    }

    /**
     * ENOENT where there is no such user; only the system's two files are asked. Where one of them
     * cannot be read, or a line about the user is damaged (EINVAL), nobody is given.
     */
    Result<Account> account(String name);

    /** Takes on user, group and supplementary groups; in that way only root can. */
    Result<Done> become(Account account);

    boolean isRoot();
}
