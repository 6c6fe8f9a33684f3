package jinn.background;

import java.util.OptionalInt;
import jinn.kernel.Bug;
import jinn.kernel.Pid;
import jinn.kernel.Signal;
import jinn.kernel.WaitStatus;

/*
 * The program is started as a child of a subreaper, so that the daemon it leaves behind becomes
 * a child of the watcher, whose death the watcher is told of.
 *
 *              | Starting                 | Reading            | Watching
 *   -----------+--------------------------+--------------------+--------------------------
 *   Died       | parent: 0 -> Reading,    | (the answer comes  | daemon: exit as it did
 *              |   else exit as it did    |   at once)         | another: nothing
 *              | another: nothing         |                    |
 *   Expired    | kill the parent          | -                  | nothing (a late timer)
 *   Read       | -                        | pid -> Watching    | -
 *              |                          | none: exit 104     |
 *   Caught     | to the parent            | -                  | to the daemon
 */
/** A daemon's watcher, as a function. */
public final class Machine {

    /** Exit code where the pid file does not lead to the daemon. */
    public static final int NO_PID = 104;

    private static final int SIGNALLED = 128;

    private Machine() {
    }

    public static Step step(State state, Event event) {
        return switch (state) {
            case State.Starting starting -> whenStarting(starting, event);
            case State.Reading reading -> whenReading(reading, event);
            case State.Watching watching -> whenWatching(watching, event);
        };
    }

    private static Step whenStarting(State.Starting state, Event event) {
        return switch (event) {
            case Event.Died(Pid who, WaitStatus _) when !who.equals(state.parent()) ->
                Step.to(state);
            case Event.Died(Pid _, WaitStatus status) when code(status) == 0 ->
                Step.to(new State.Reading(), new Effect.ReadPidFile());
            case Event.Died(Pid _, WaitStatus status) -> Step.to(state,
                    new Effect.RemovePidFile(), new Effect.Exit(code(status)));
            case Event.Expired _ ->
                Step.to(state, new Effect.Kill(state.parent(), Signal.KILL));
            case Event.Caught(Signal signal) ->
                Step.to(state, new Effect.Kill(state.parent(), signal));
            case Event.Read _ -> throw new Bug("a pid file was read too early");
        };
    }

    private static Step whenReading(State.Reading state, Event event) {
        return switch (event) {
            case Event.Read(OptionalInt pid) when pid.isPresent() ->
                Step.to(new State.Watching(new Pid(pid.getAsInt())), new Effect.Notify());
            case Event.Read _ -> Step.to(state,
                    new Effect.Complain("the pid file does not lead to a process"),
                    new Effect.Exit(NO_PID));
            case Event.Died _ -> throw new Bug("a death while the pid file is read");
            case Event.Expired _ -> throw new Bug("a timer while the pid file is read");
            case Event.Caught _ -> throw new Bug("a signal while the pid file is read");
        };
    }

    private static Step whenWatching(State.Watching state, Event event) {
        return switch (event) {
            case Event.Died(Pid who, WaitStatus status) when who.equals(state.daemon()) ->
                Step.to(state, new Effect.Exit(code(status)));
            case Event.Died _ -> Step.to(state);
            case Event.Expired _ -> Step.to(state);
            case Event.Caught(Signal signal) ->
                Step.to(state, new Effect.Kill(state.daemon(), signal));
            case Event.Read _ -> throw new Bug("a pid file was read twice");
        };
    }

    /** 128 and more say that a signal killed it: an exit with such a code becomes 128. */
    private static int code(WaitStatus status) {
        return status.isExited() ? Math.min(status.code(), SIGNALLED)
                : SIGNALLED + status.signal();
    }
}
