package jinn.supervise;

import java.util.ArrayList;
import java.util.List;
import jinn.control.ServiceOrder.Configured;
import jinn.control.ServiceStatus;
import jinn.supervise.State.Run;
import jinn.supervise.settings.Criticality;
import jinn.supervise.settings.Facts;
import jinn.supervise.settings.History;
import jinn.supervise.settings.RestartPolicy;
import jinn.supervise.settings.Settings;
import jinn.system.KillLadder;
import jinn.system.Timestamps;
import jinn.text.Tai64n;
import jinn.value.Pid;
import jinn.value.Running;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** States to begin a test in, and steps in words short enough for a table. */
public final class Cells {

    public static final Pid RUN = new Pid(100);
    public static final Pid FINISH = new Pid(200);
    static final Pid STRANGER = new Pid(300);
    static final long SECOND_NS = 1_000_000_000L;

    private static final Tai64n EARLIER = Tai64n.ofUnix(1_000_000_000, 0);

    private Cells() {
    }

    /** That long after the moment in which every state here began. */
    public static Facts after(long ms) {
        return facts(ms, Asked.NOTHING);
    }

    public static Facts facts(long ms, Settings settings) {
        return new Facts(new Timestamps(Tai64n.ofUnix(1_000_000_000 + ms / 1000,
                (int) (ms % 1000) * 1_000_000), ms * 1_000_000), settings);
    }

    /** What the service directory of a test asks for. */
    public record Asked(History.Limit maxDeaths, RestartPolicy restartPolicy,
            Criticality criticality,
            boolean isContained, boolean killsGroup, boolean hasReload, boolean hasStop)
            implements Settings {

        public static final Asked NOTHING = new Asked(null, null, Criticality.NONE, false, false,
                false);

        public Asked(History.Limit maxDeaths, RestartPolicy restartPolicy,
                Criticality criticality, boolean isContained, boolean killsGroup,
                boolean hasReload) {
            this(maxDeaths, restartPolicy, criticality, isContained, killsGroup, hasReload,
                    false);
        }

        @Override
        public long timeoutKillMs() {
            return 700;
        }

        @Override
        public long timeoutFinishMs() {
            return 900;
        }

        @Override
        public Signal signal(Configured which) {
            return which == Configured.DOWN_SIGNAL ? Signal.XCPU : Signal.PROF;
        }
    }

    static Event left(Pid one) {
        return new Event.LeftBehind(List.of(
                new Running(one, Pid.INIT, one.number(), 0, "daemon")));
    }

    /** A service that is wanted, in the state of that name. */
    public static State in(String name) {
        ServiceStatus down = ServiceStatus.beginning(EARLIER, true).startable(EARLIER);
        ServiceStatus up = down.started(EARLIER, RUN.number());
        ServiceStatus dead = up.died(EARLIER, WaitStatus.exited(1));
        ServiceStatus finishing = dead.finishing(FINISH.number());
        return switch (name) {
            case "DOWN" -> new State.Down(down, History.NONE);
            case "STARTING" -> new State.Starting(down, History.NONE);
            case "UP" -> new State.Up(up, life(false));
            case "ENDING" -> new State.Ending(dead, life(false));
            case "FINISH" -> new State.Finishing(finishing, life(false));
            case "LASTUP" -> new State.Up(up, life(true));
            case "LASTENDING" -> new State.Ending(dead, life(true));
            case "LASTFINISH" -> new State.Finishing(finishing, life(true));
            case "CLEANING" -> cleaning(finishing, false, KillLadder.ASKING, true);
            case "DUE" -> cleaning(finishing, false, KillLadder.ASKING, false);
            case "FRESH" -> cleaning(finishing, false, KillLadder.SPARING, false);
            case "OVER" -> cleaning(finishing, false, KillLadder.KILLING, true);
            case "LASTCLEANING" -> cleaning(finishing, true, KillLadder.ASKING, true);
            case "GONE" -> new State.Gone();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Run life(boolean last) {
        return new Run(0, last, false, RestartDecision.AS_EVER, History.NONE);
    }

    private static State cleaning(ServiceStatus status, boolean last, KillLadder ladder,
            boolean timed) {
        return new State.Cleaning(status, life(last), "", ladder, timed);
    }

    /** What is done, then where that leads if it leads elsewhere. */
    public static String words(State before, Step step) {
        List<String> words = new ArrayList<>();
        step.effects().forEach(effect -> words.add(word(effect)));
        if (!name(step.next()).equals(name(before))) {
            words.add(name(step.next()));
        }
        return String.join(" ", words);
    }

    static String name(State state) {
        return switch (state) {
            case State.Down _ -> "DOWN";
            case State.Starting _ -> "STARTING";
            case State.Up(_, Run run) -> run.last() ? "LASTUP" : "UP";
            case State.Ending(_, Run run) -> run.last() ? "LASTENDING" : "ENDING";
            case State.Finishing(_, Run run) -> run.last() ? "LASTFINISH" : "FINISH";
            case State.Cleaning cleaning -> name(cleaning);
            case State.Gone _ -> "GONE";
        };
    }

    private static String name(State.Cleaning cleaning) {
        return switch (cleaning.ladder().rung()) {
            case SPARE -> cleaning.timed() ? "UNTROUBLED" : "FRESH";
            case ASK -> cleaning.run().last() ? "LASTCLEANING"
                    : cleaning.timed() ? "CLEANING" : "DUE";
            case KILL -> cleaning.run().last() ? "LASTCLEANING" : "OVER";
        };
    }

    private static String word(Effect effect) {
        return switch (effect) {
            case Effect.WriteStatus(ServiceStatus status) -> flags(status);
            case Effect.Notify(String letters) -> "event:" + letters;
            case Effect.StartRun _ -> "start";
            case Effect.StartFinish(Pid run, WaitStatus status) -> "finish";
            case Effect.Kill(Pid pid, var signal) -> signal.name();
            case Effect.KillGroup(Pid leader, var signal) -> "group:" + signal.name();
            case Effect.Reload _ -> "reload";
            case Effect.Stop _ -> "stop";
            case Effect.ArmTimer(long delayMs) -> "timer:" + delayMs;
            case Effect.DisarmTimer _ -> "no-timer";
            case Effect.FindRemaining _ -> "look";
            case Effect.StopRemaining _ -> "stop-left";
            case Effect.KillRemaining _ -> "kill-left";
            case Effect.TakeReadiness _ -> "taken";
            case Effect.CloseReadiness _ -> "close";
            case Effect.RecordDeath _ -> "tally";
            case Effect.RecordFailure _ -> "failure";
            case Effect.ForgetFailure _ -> "no-failure";
            case Effect.RecordChildDeath _ -> "child-died";
            case Effect.ForgetChild _ -> "forget";
            case Effect.MakeDownFile _ -> "make-down";
            case Effect.RemoveDownFile _ -> "remove-down";
            case Effect.Detach _ -> "detach";
            case Effect.Warn _ -> "warn";
            case Effect.Leave(int code) -> code == 0 ? "leave" : "leave:" + code;
        };
    }

    /** The last byte of the record, such as {@code w:0c}. */
    private static String flags(ServiceStatus status) {
        return "w:0" + Integer.toHexString(status.bytes()[ServiceStatus.SIZE - 1]);
    }
}
