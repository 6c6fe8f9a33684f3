package jinn.probe;

import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.WaitStatus;

/*
 * A check that exits 0 says that the service is ready. One that takes longer than it may is ended
 * and counts as failed; an answer that comes all the same means nothing.
 *
 *              | Pausing            | Starting          | Checking
 *   -----------+--------------------+-------------------+------------------------------------
 *   Expired    | start a check      | -                 | ends the check, then as one that
 *              |                    |                   |   failed
 *   Started    | -                  | Checking          | -
 *   NotStarted | -                  | exit 111          | -
 *   Died       | nothing (a late    | nothing           | the check: 0 tells and ends, else the
 *              |   check)           |                   |   next pause, or exit 1 if it was the
 *              |                    |                   |   last; another: nothing
 *   ServiceDied| exit 2             | exit 2            | ends the check, exit 2
 *   GivenUp    | exit 3             | exit 3            | ends the check, exit 3
 */
/** The asking, as a function. */
public final class Machine {

    public static final int NEVER_READY = 1;
    public static final int SERVICE_DIED = 2;
    public static final int GIVEN_UP = 3;

    private Machine() {
    }

    /**
     * How to ask.
     *
     * @param tries 0 for any number of them
     * @param checkMs how long a check may take; 0 for ever
     */
    public record Config(long tries, long pauseMs, long checkMs) {
    }

    public static Step step(Config config, State state, Event event) {
        return switch (state) {
            case State.Pausing pausing -> whenPausing(pausing, event);
            case State.Starting starting -> whenStarting(config, starting, event);
            case State.Checking checking -> whenChecking(config, checking, event);
        };
    }

    private static Step whenPausing(State.Pausing state, Event event) {
        return switch (event) {
            case Event.Expired _ ->
                Step.to(new State.Starting(state.asked()), new Effect.StartCheck());
            case Event.Died _ -> Step.to(state);
            case Event.ServiceDied _ -> Step.to(state, new Effect.Exit(SERVICE_DIED));
            case Event.GivenUp _ -> Step.to(state, new Effect.Exit(GIVEN_UP));
            case Event.Started _ -> throw new Bug("a check started in a pause");
            case Event.NotStarted _ -> throw new Bug("a check failed to start in a pause");
        };
    }

    private static Step whenStarting(Config config, State.Starting state, Event event) {
        return switch (event) {
            case Event.Started(Pid check) -> {
                State next = new State.Checking(state.asked(), check);
                yield config.checkMs > 0
                        ? Step.to(next, new Effect.Arm(config.checkMs)) : Step.to(next);
            }
            case Event.NotStarted(Errno _) -> Step.to(state, new Effect.Exit(Fatal.SYSTEM));
            case Event.Died _ -> Step.to(state);
            case Event.ServiceDied _ -> Step.to(state, new Effect.Exit(SERVICE_DIED));
            case Event.GivenUp _ -> Step.to(state, new Effect.Exit(GIVEN_UP));
            case Event.Expired _ -> throw new Bug("a timer while a check starts");
        };
    }

    private static Step whenChecking(Config config, State.Checking state, Event event) {
        return switch (event) {
            case Event.Died(Pid who, WaitStatus _) when !who.equals(state.check()) ->
                Step.to(state);
            case Event.Died(Pid _, WaitStatus status) when status.raw() == 0 ->
                Step.to(state, new Effect.Notify(), new Effect.Exit(0));
            case Event.Died _ -> failed(config, state);
            case Event.Expired _ -> failed(config, state)
                    .precededBy(new Effect.Terminate(state.check()));
            case Event.ServiceDied _ -> Step.to(state,
                    new Effect.Terminate(state.check()), new Effect.Exit(SERVICE_DIED));
            case Event.GivenUp _ -> Step.to(state,
                    new Effect.Terminate(state.check()), new Effect.Exit(GIVEN_UP));
            case Event.Started _ -> throw new Bug("a check started during another");
            case Event.NotStarted _ -> throw new Bug("a check failed to start during another");
        };
    }

    private static Step failed(Config config, State.Checking state) {
        int asked = state.asked() + 1;
        State next = new State.Pausing(asked);
        return config.tries > 0 && asked >= config.tries
                ? Step.to(next, new Effect.Disarm(), new Effect.Exit(NEVER_READY))
                : Step.to(next, new Effect.Arm(config.pauseMs));
    }
}
