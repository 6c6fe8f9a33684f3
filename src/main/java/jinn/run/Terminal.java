package jinn.run;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Processes;
import jinn.value.Bug;
import jinn.value.Child;
import jinn.value.Child.Action;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Whose the terminal is. It is the command's: its keys, its window and its hang-up are for the
 * command alone (docs/decisions/the-terminal.md).
 *
 * @param fd this process's controlling terminal; null where it has none
 */
record Terminal(Kernel kernel, @Nullable Fd fd, Way way) {

    private static final Fd[] STANDARD = {Fd.STDIN, Fd.STDOUT, Fd.STDERR};

    /** How the command comes to it. */
    enum Way {
        /** In a session of its own, with what is a terminal and nobody's. */
        FREE,
        /** The same, but it is ours and has to be given up first. */
        OURS,
        /** A group of its own in the session of a shell, in the foreground as we are. */
        FOREGROUND,
        /** In the background, as we are. */
        BACKGROUND
    }

    static Terminal of(Kernel kernel) {
        Processes processes = kernel.processes();
        for (Fd fd : STANDARD) {
            if (processes.foreground(fd) instanceof Ok<Pid>(Pid group)) {
                return new Terminal(kernel, fd, way(processes.session().equals(processes.self()),
                        group.equals(processes.group())));
            }
        }
        return new Terminal(kernel, null, Way.FREE);
    }

    /** For who has a controlling terminal. */
    static Way way(boolean leads, boolean inForeground) {
        return leads ? Way.OURS : inForeground ? Way.FOREGROUND : Way.BACKGROUND;
    }

    /** Only a session without a terminal can take it; the word that it is gone is for nobody. */
    void giveUp() {
        if (way != Way.OURS
                || !(kernel.signals().catching(List.of(Signal.HUP, Signal.CONT))
                        instanceof Ok<Fd>(Fd hangUps))) {
            return;
        }
        kernel.processes().leaveTerminal(known());
        while (kernel.signals().next(hangUps).isOk()) {
            // The one that the kernel has just sent.
        }
        kernel.files().close(hangUps);
    }

    List<Action> setUp() {
        return switch (way) {
            case FREE, OURS -> {
                List<Action> actions = new ArrayList<>();
                actions.add(new Child.NewSession());
                for (Fd standard : STANDARD) {
                    actions.add(new Child.ControllingTerminal(standard));
                }
                yield actions;
            }
            case FOREGROUND -> List.of(new Child.NewGroup(), new Child.Foreground(known()));
            case BACKGROUND -> List.of(new Child.NewGroup());
        };
    }

    /**
     * The command was stopped. A shell that looks after jobs has to see all of this one stop,
     * ourselves included; where there is none nobody would ever let it go on.
     */
    void stopItself(Pid command) {
        Processes processes = kernel.processes();
        if (!isShared()) {
            return;
        }
        if (processes.parent().equals(Pid.INIT)) {
            processes.killGroup(command, Signal.CONT);
        } else {
            processes.killGroup(processes.group(), Signal.STOP);
        }
    }

    /** Somebody lets this process go on, maybe in the foreground. */
    void goOn(Pid command) {
        if (isShared() && isOurs(kernel.processes().group())) {
            kernel.processes().giveForeground(known(), command);
        }
        kernel.processes().killGroup(command, Signal.CONT);
    }

    /** The command is dead: whoever reads the terminal next is in our group. */
    void takeBack(Pid command) {
        if (isShared() && isOurs(command)) {
            kernel.processes().takeForeground(known());
        }
    }

    /** Every way but {@code FREE} comes of a terminal. */
    private Fd known() {
        return Bug.present(fd, "terminal");
    }

    private boolean isShared() {
        return way == Way.FOREGROUND || way == Way.BACKGROUND;
    }

    private boolean isOurs(Pid group) {
        return kernel.processes().foreground(known()) instanceof Ok<Pid>(Pid now)
                && now.equals(group);
    }
}
