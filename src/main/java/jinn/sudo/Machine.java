package jinn.sudo;

import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.wire.WireErrno;

/*
 *              | Starting                  | Running                           | Ending
 *   -----------+---------------------------+-----------------------------------+---------------
 *   Started    | tell 0 -> Running         | -                                 | -
 *   NotStarted | tell the reason, exit 111 | -                                 | -
 *   Died       | nothing: not ours         | ours: tell the status, exit 0     | ours: exit 1
 *   Left       | -                         | TERM and CONT to it, exit 1;      | nothing
 *              |                           | GROUPED: to its group, -> Ending; |
 *              |                           | alone: nothing                    |
 *   Said       | -                         | as Left; GROUPED: GO_ON: alone,   | nothing
 *              |                           | END: as Left, if it were not      |
 *   Expired    | -                         | -                                 | KILL to its
 *              |                           |                                   | group, exit 1
 */
/** One client's program, as a function. */
public final class Machine {

    /** A group that was terminated is killed after that. */
    static final long ENDING_MS = 5000;

    private static final int CLIENT_LEFT = 1;

    private Machine() {
    }

    public static Step step(Tie tie, State state, Event event) {
        return switch (state) {
            case State.Starting starting -> whenStarting(tie, starting, event);
            case State.Running running -> whenRunning(tie, running, event);
            case State.Ending ending -> whenEnding(ending, event);
        };
    }

    private static Step whenStarting(Tie tie, State.Starting state, Event event) {
        return switch (event) {
            case Event.Started(Pid pid) -> Step.to(new State.Running(pid, tie == Tie.DETACHED),
                    new Effect.Tell(new byte[1]));
            case Event.NotStarted(Errno errno) -> Step.to(state,
                    new Effect.Tell(new byte[] {(byte) WireErrno.number(errno)}),
                    new Effect.Exit(Fatal.SYSTEM));
            case Event.Died _ -> Step.to(state);
            case Event.Left _, Event.Said _, Event.Expired _ ->
                throw new Bug("nobody looks before it has started");
        };
    }

    private static Step whenRunning(Tie tie, State.Running state, Event event) {
        Pid pid = state.pid();
        return switch (event) {
            case Event.Died(Pid other, WaitStatus _) when !other.equals(pid) -> Step.to(state);
            case Event.Died(Pid _, WaitStatus status) ->
                Step.to(state, new Effect.Tell(bytes(status)), new Effect.Exit(0));
            case Event.Said(char letter) when tie == Tie.GROUPED && letter == Driver.GO_ON ->
                Step.to(new State.Running(pid, true));
            case Event.Said _ when tie == Tie.GROUPED -> end(pid);
            case Event.Left _, Event.Said _ when state.alone() -> Step.to(state);
            case Event.Left _ when tie == Tie.GROUPED -> end(pid);
            case Event.Left _, Event.Said _ -> Step.to(state,
                    new Effect.Kill(pid, Signal.TERM), new Effect.Kill(pid, Signal.CONT),
                    new Effect.Exit(CLIENT_LEFT));
            case Event.Started _ -> throw new Bug("it was started twice");
            case Event.NotStarted _ -> throw new Bug("it runs and failed to start");
            case Event.Expired _ -> throw new Bug("no time was set");
        };
    }

    private static Step end(Pid pid) {
        return Step.to(new State.Ending(pid), new Effect.KillGroup(pid, Signal.TERM),
                new Effect.KillGroup(pid, Signal.CONT), new Effect.Arm(ENDING_MS));
    }

    private static Step whenEnding(State.Ending state, Event event) {
        return switch (event) {
            case Event.Died(Pid pid, WaitStatus _) when !pid.equals(state.pid()) ->
                Step.to(state);
            case Event.Died _ -> Step.to(state, new Effect.Exit(CLIENT_LEFT));
            case Event.Expired _ -> Step.to(state,
                    new Effect.KillGroup(state.pid(), Signal.KILL), new Effect.Exit(CLIENT_LEFT));
            case Event.Left _, Event.Said _ -> Step.to(state);
            case Event.Started _ -> throw new Bug("it was started twice");
            case Event.NotStarted _ -> throw new Bug("it runs and failed to start");
        };
    }

    private static byte[] bytes(WaitStatus status) {
        byte[] bytes = new byte[Answer.STATUS_SIZE];
        Bytes.putNumber(bytes, 0, Answer.STATUS_SIZE, status.raw());
        return bytes;
    }
}
