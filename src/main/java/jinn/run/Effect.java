package jinn.run;

import jinn.value.Signal;

/** What run does. In brackets: the event that may come back before any other. */
public sealed interface Effect {

    /** Those that do not run (ScannerNotStarted). */
    record StartScanners() implements Effect {
    }

    /** Supervisors that a killed scanner left go, with their services, before there are others. */
    record Dismiss() implements Effect {
    }

    /** Start somebody who ends with 0 once the services are up, or ready. */
    record AwaitReadiness() implements Effect {
    }

    record StopAwaiting() implements Effect {
    }

    /** (CommandNotStarted.) */
    record StartCommand() implements Effect {
    }

    /** To the command, or to its group where that was asked for. */
    record Send(Signal signal) implements Effect {
    }

    /** The command's group. */
    record KillCommand() implements Effect {
    }

    /** The command was stopped: so is this process, where a shell is there to see it. */
    record StopItself() implements Effect {
    }

    /** The command goes on, in the foreground if this process is there. */
    record GoOn() implements Effect {
    }

    /** Have services that depend on each other go down (Lowered, where nothing can be done). */
    record LowerServices() implements Effect {
    }

    record StopServices() implements Effect {
    }

    /** Those whose own time it is not; first, who still has them go up. */
    record KillServices() implements Effect {
    }

    /** Reap, and check whether anybody is below this process (SomebodyLeft, NobodyLeft). */
    record ReapAndCheck() implements Effect {
    }

    /** TERM and CONT to everybody below. */
    record StopSurvivors() implements Effect {
    }

    /** KILL to everybody below. */
    record KillSurvivors() implements Effect {
    }

    /** Say who is below. */
    record TellSurvivors() implements Effect {
    }

    record Arm(Timer timer, long delayMs) implements Effect {
    }

    record Disarm(Timer timer) implements Effect {
    }

    record Warn(String message) implements Effect {
    }

    record Exit(int code) implements Effect {
    }
}
