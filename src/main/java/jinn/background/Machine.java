package jinn.background;

import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/*
 * The program is started as a child of a subreaper, so that the daemon it leaves behind becomes
 * a child of the watcher, whose death the watcher is told of.
 *
 *              | Starting                 | Reading               | Watching
 *   -----------+--------------------------+-----------------------+--------------------------
 *   Died       | parent: 0 -> Reading,    | nothing               | daemon: exit as it did
 *              |   else exit as it did    |                       | another: nothing
 *              | another: nothing         |                       |
 *   Expired    | kill the parent          | look again            | nothing (a late timer)
 *   Found      | -                        | -> Watching           | -
 *   Watched    | -                        | -                     | tell that it is there
 *   NotFound   | -                        | wait, or after LOOKS: | -
 *              |                          |   end all, exit 104,  |
 *              |                          |   111 for a stranger  |
 *   NotSeen    | -                        | look again, uncounted | -
 *   Gone       | -                        | -                     | exit 111
 *   Caught     | to the parent            | to all there are      | to the daemon
 *
 * Many daemons write their pid file after their parent has ended, and the one that is there until
 * then may be of another time: so a number that leads nowhere, or to a stranger, is waited for.
 */
/** A daemon's watcher, as a function. */
public final class Machine {

    /** Exit code where the pid file does not lead to the daemon. */
    public static final int NO_PID = 104;

    static final long LOOK_MS = 50;

    /** Five seconds of them. */
    static final int LOOKS_MAX = 100;

    private static final int SIGNALLED = 128;

    private Machine() {
    }

    /** The program was started. {@code timeoutMs} is what it may take; 0 for ever. */
    public static Step begin(Pid parent, long timeoutMs) {
        State state = new State.Starting(parent);
        return timeoutMs > 0 ? Step.to(state, new Effect.Arm(timeoutMs)) : Step.to(state);
    }

    /** An earlier watcher has left that daemon. */
    public static Step goOn(Pid daemon) {
        return Step.to(new State.Watching(daemon), new Effect.Watch(daemon));
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
                Step.to(State.Reading.FIRST, new Effect.ReadPidFile());
            case Event.Died(Pid _, WaitStatus status) -> Step.to(state,
                    new Effect.RemovePidFile(), new Effect.Exit(code(status)));
            case Event.Expired _ ->
                Step.to(state, new Effect.Kill(state.parent(), Signal.KILL));
            case Event.Caught(Signal signal) ->
                Step.to(state, new Effect.Kill(state.parent(), signal));
            case Event.Found _, Event.NotFound _, Event.NotSeen _, Event.Watched _,
                    Event.Gone _ -> throw new Bug(event + " while the program runs");
        };
    }

    private static Step whenReading(State.Reading state, Event event) {
        return switch (event) {
            case Event.Found(Pid daemon) -> goOn(daemon);
            case Event.NotFound(Pid _, boolean alone) when !alone && state.looks() < LOOKS_MAX ->
                Step.to(state.oneMore(), new Effect.Arm(LOOK_MS));
            case Event.NotFound(Pid stranger, boolean _) -> stranger == null
                    ? giveUp(state, "the pid file does not lead to a process", NO_PID)
                    : giveUp(state, "process " + stranger.number() + " of the pid file is none"
                            + " of the program's", Fatal.SYSTEM);
            case Event.NotSeen _ when state.blind() -> Step.to(state, new Effect.Arm(LOOK_MS));
            case Event.NotSeen(Errno errno) -> Step.to(state.blinded(),
                    new Effect.WarnOfLook(errno), new Effect.Arm(LOOK_MS));
            case Event.Expired _ -> Step.to(state, new Effect.ReadPidFile());
            case Event.Died _ -> Step.to(state);
            case Event.Caught(Signal signal) -> Step.to(state, new Effect.KillAll(signal));
            case Event.Watched _, Event.Gone _ -> throw new Bug(event + " before it was found");
        };
    }

    /** A daemon that is not watched must not go on: the next start would make a second one. */
    private static Step giveUp(State state, String why, int code) {
        return Step.to(state, new Effect.Complain(why), new Effect.KillAll(Signal.TERM),
                new Effect.KillAll(Signal.CONT), new Effect.Exit(code));
    }

    private static Step whenWatching(State.Watching state, Event event) {
        return switch (event) {
            case Event.Died(Pid who, WaitStatus status) when who.equals(state.daemon()) ->
                Step.to(state, new Effect.Forget(), new Effect.Exit(code(status)));
            case Event.Died _, Event.Expired _ -> Step.to(state);
            case Event.Watched _ -> Step.to(state, new Effect.Notify());
            case Event.Gone _ -> Step.to(state, new Effect.Forget(),
                    new Effect.Complain("nobody saw how process " + state.daemon().number()
                            + " ended"), new Effect.Exit(Fatal.SYSTEM));
            case Event.Caught(Signal signal) ->
                Step.to(state, new Effect.Kill(state.daemon(), signal));
            case Event.Found _, Event.NotFound _, Event.NotSeen _ ->
                throw new Bug("a pid file was read twice");
        };
    }

    /** 128 and more say that a signal killed it: an exit with such a code becomes 128. */
    private static int code(WaitStatus status) {
        return status.isExited() ? Math.min(status.code(), SIGNALLED)
                : SIGNALLED + status.signal();
    }
}
