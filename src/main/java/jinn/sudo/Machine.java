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
 *              | Starting                          | Running
 *   -----------+-----------------------------------+--------------------------------------------
 *   Started    | tell 0 -> Running                 | -
 *   NotStarted | tell the reason, exit 111         | -
 *   Died       | nothing: not ours                 | ours: tell the status, exit 0
 *   Left       | -                                 | TERM and CONT to the program, exit 1
 *              |                                   | (detached: nothing)
 */
/** One client's program, as a function. */
public final class Machine {

    private static final int CLIENT_LEFT = 1;
    private static final int STATUS_SIZE = 4;

    private Machine() {
    }

    /** {@code detached} is whether the program goes on without its client. */
    public static Step step(boolean detached, State state, Event event) {
        return switch (state) {
            case State.Starting starting -> whenStarting(starting, event);
            case State.Running running -> whenRunning(detached, running, event);
        };
    }

    private static Step whenStarting(State.Starting state, Event event) {
        return switch (event) {
            case Event.Started(Pid pid) ->
                Step.to(new State.Running(pid), new Effect.Tell(new byte[1]));
            case Event.NotStarted(Errno errno) -> Step.to(state,
                    new Effect.Tell(new byte[] {(byte) WireErrno.number(errno)}),
                    new Effect.Exit(Fatal.SYSTEM));
            case Event.Died _ -> Step.to(state);
            case Event.Left _ -> throw new Bug("nobody looks before it has started");
        };
    }

    private static Step whenRunning(boolean detached, State.Running state, Event event) {
        return switch (event) {
            case Event.Died(Pid pid, WaitStatus _) when !pid.equals(state.pid()) ->
                Step.to(state);
            case Event.Died(Pid _, WaitStatus status) ->
                Step.to(state, new Effect.Tell(bytes(status)), new Effect.Exit(0));
            case Event.Left _ when detached -> Step.to(state);
            case Event.Left _ -> Step.to(state, new Effect.Kill(state.pid(), Signal.TERM),
                    new Effect.Kill(state.pid(), Signal.CONT), new Effect.Exit(CLIENT_LEFT));
            case Event.Started _ -> throw new Bug("it was started twice");
            case Event.NotStarted _ -> throw new Bug("it runs and failed to start");
        };
    }

    private static byte[] bytes(WaitStatus status) {
        byte[] bytes = new byte[STATUS_SIZE];
        Bytes.putNumber(bytes, 0, STATUS_SIZE, status.raw());
        return bytes;
    }
}
