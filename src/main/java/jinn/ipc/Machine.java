package jinn.ipc;

import java.util.ArrayList;
import java.util.List;
import jinn.ipc.State.Serving;
import jinn.text.Ids;
import jinn.value.Errno;
import jinn.value.Pid;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/*
 *   Connected   the user has too many -> Refuse; else Start
 *   Started     one more; where that is as many as may be, further connections wait
 *   NotStarted  Refuse, and a warning
 *   Died        one less; connections that wait are accepted again
 *   Caught      TERM exit; HUP end the programs; QUIT end them and exit; ABRT kill them and exit
 *
 * Whoever is stopped would never see a TERM, so a CONT follows it.
 */
/** A server that runs a program for each connection, as a function. */
public final class Machine {

    private Machine() {
    }

    public static Step step(Config config, State state, Event event) {
        return switch (event) {
            case Event.Connected(Client client) -> connected(config, state, client);
            case Event.Started(Client client, Pid pid) ->
                started(config, state, new Serving(pid, client));
            case Event.NotStarted(Errno errno) -> Step.to(state, new Effect.Refuse(),
                    new Effect.Warn("start", config.program().getFirst(), errno));
            case Event.Died(Pid pid, WaitStatus status) -> died(config, state, pid, status);
            case Event.Caught(Signal signal) -> caught(state, signal);
        };
    }

    private static Step connected(Config config, State state, Client client) {
        int others = state.countOf(client);
        if (others >= config.perUserMax()) {
            return Step.to(state, new Effect.Refuse(), new Effect.Tell(
                    "deny " + who(client) + " count " + others + "/" + config.perUserMax()));
        }
        return Step.to(state, new Effect.Start(client, others + 1));
    }

    private static Step started(Config config, State state, Serving one) {
        State next = state.with(one);
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Tell("allow " + who(one.client()) + " pid " + one.pid().number()
                + " count " + next.countOf(one.client()) + "/" + config.perUserMax()));
        effects.add(status(config, next));
        if (next.serving().size() >= config.connectionsMax()) {
            effects.add(new Effect.Listen(false));
        }
        return new Step(next, effects);
    }

    private static Step died(Config config, State state, Pid pid, WaitStatus status) {
        Serving one = state.of(pid);
        if (one == null) {
            return Step.to(state); // A child that whoever was here before exec left behind.
        }
        State next = state.without(one);
        String user = one.client().owner() == null ? "?" : Ids.text(one.client().owner().uid());
        String how = status.isExited() ? "exitcode " + status.code()
                : "signal " + status.signal();
        return Step.to(next,
                new Effect.Tell("end pid " + pid.number() + " uid " + user + " " + how),
                status(config, next), new Effect.Listen(true));
    }

    private static Step caught(State state, Signal signal) {
        return switch (signal) {
            case TERM -> Step.to(state, new Effect.Tell("received SIGTERM, quitting"),
                    new Effect.Exit(0));
            case HUP -> toAll(state, "received SIGHUP, ending all connections",
                    List.of(Signal.TERM, Signal.CONT), false);
            case QUIT -> toAll(state, "received SIGQUIT, ending all connections and quitting",
                    List.of(Signal.TERM, Signal.CONT), true);
            case ABRT -> toAll(state, "received SIGABRT, killing all connections and quitting",
                    List.of(Signal.KILL), true);
            default -> Step.to(state);
        };
    }

    private static Step toAll(State state, String what, List<Signal> signals, boolean last) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.Tell(what));
        for (Serving one : state.serving()) {
            for (Signal signal : signals) {
                effects.add(new Effect.Kill(one.pid(), signal));
            }
        }
        if (last) {
            effects.add(new Effect.Exit(0));
        }
        return new Step(state, effects);
    }

    static Effect status(Config config, State state) {
        return new Effect.Tell("status: " + state.serving().size() + "/"
                + config.connectionsMax());
    }

    private static String who(Client client) {
        return client.owner() == null ? "?:?"
                : Ids.text(client.owner().uid()) + ":" + Ids.text(client.owner().gid());
    }
}
