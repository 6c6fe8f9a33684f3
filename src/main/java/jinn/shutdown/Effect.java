package jinn.shutdown;

import java.util.List;
import jinn.shutdown.order.Action;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** What the shutdown daemon does. */
public sealed interface Effect {

    /** Writes down how far it has come, so that another daemon can go on from there. */
    record Save(Progress.Phase phase, Action action, long graceMs, long atNs) implements Effect {
    }

    /** Orders are read, or left in the fifo. */
    record Listen(boolean on) implements Effect {
    }

    /** {@link Event.Expired} at that time, in place of an earlier one. */
    record Arm(long atNs) implements Effect {
    }

    /** Forgets who ran a script before: the next one is to start. */
    record ForgetScript() implements Effect {
    }

    /**
     * Drops what a catch-all logger that takes nothing keeps a script from writing. Its answer,
     * later on, is {@link Event.ReliefDue}.
     */
    record RelieveLog() implements Effect {
    }

    /** Its answer is {@link Event.Started} or {@link Event.NotStarted}. */
    record StartScript(Script script) implements Effect {
    }

    /** Scripts of the base directory. */
    enum Script {
        SHUTDOWN("rc.shutdown"), FINAL("rc.shutdown.final");

        private final String file;

        Script(String file) {
            this.file = file;
        }

        public String file() {
            return file;
        }
    }

    /** Its answer, later on, is {@link Event.Gone}. Only the last one counts. */
    record Await(Pid who) implements Effect {
    }

    record WarnOfScript(WaitStatus status) implements Effect {
    }

    record WarnOfStart(Script script, Errno errno) implements Effect {
    }

    /** From here on all words go to the console. */
    record TakeConsole() implements Effect {
    }

    /** Tells the container's end what it is to be. */
    record WriteHaltCode(Action action) implements Effect {
    }

    /** Hides the services from the scanner, so that nobody is started again, and stops them. */
    record Unsupervise() implements Effect {
    }

    record Sync() implements Effect {
    }

    record Say(String words) implements Effect {
    }

    /** Its answer is {@link Event.NotDown}. */
    record LookAtServices() implements Effect {
    }

    record TellServices(List<Supervised> left) implements Effect {
    }

    /** To what runs in them; their supervisors go on from there. */
    record KillServices(List<Supervised> stubborn) implements Effect {
    }

    /** Says who is left. */
    record Tell(List<Running> left) implements Effect {
    }

    record SignalAll(Signal signal) implements Effect {
    }

    record Send(Signal signal, List<Running> who) implements Effect {
    }

    /** Its answer is {@link Event.Seen} or {@link Event.Blind}. {@code loggers}: with those. */
    record Look(boolean loggers) implements Effect {
    }

    record UnmountAll() implements Effect {
    }

    /** Its answer, if any, is {@link Event.Refused}. */
    record Stop(Action action) implements Effect {
    }

    /** Lets process 1 and the last two supervisors go. */
    record LeaveContainer() implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
