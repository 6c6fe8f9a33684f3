package jinn.scan.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jinn.control.TreeEnd;
import jinn.kernel.Clock;
import jinn.scan.tree.State.Gate;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** The next tree and the effects that lead there, while one step writes them. */
final class Transition {

    /** New problems reported after one scan. */
    static final int REPORTED_MAX = 100;

    /** Respawns fall on multiples of this, so that many deaths do not mean many wakes. */
    private static final long GRAIN_NS = 20 * Clock.NANOS_PER_MS;

    private final List<Effect> effects = new ArrayList<>();
    private final Gate gate;
    private final long nowNs;
    private ServiceTable table;
    private Set<String> reported;
    private long respawnNs;
    private @Nullable TreeEnd end;

    Transition(Tree tree, Gate gate, long nowNs) {
        this.gate = gate;
        this.nowNs = nowNs;
        table = tree.table();
        reported = tree.reported();
        respawnNs = tree.respawnNs();
        end = tree.end();
    }

    ServiceTable table() {
        return table;
    }

    Tree tree() {
        return new Tree(table, reported, respawnNs, end);
    }

    Step to(State state) {
        return new Step(state, effects);
    }

    Transition then(Effect effect) {
        effects.add(effect);
        return this;
    }

    void put(int index, @Nullable Service service) {
        table = table.with(index, service);
    }

    /** Reports problems that the last scan did not have. */
    void report(List<String> problems) {
        int count = 0;
        for (String problem : problems) {
            if (!reported.contains(problem) && count <= REPORTED_MAX) {
                effects.add(new Effect.Warn(count < REPORTED_MAX
                        ? problem : "and more of the kind"));
                count++;
            }
        }
        reported = new HashSet<>(problems);
    }

    /** Reports one more problem, unless that was done; the next scan that works forgets it. */
    void reportToo(String problem) {
        List<String> problems = new ArrayList<>(reported);
        problems.add(problem);
        report(problems);
    }

    /** Starts everybody held whom the gate lets through: loggers before their services. */
    void startHeld() {
        for (int i = 0; i < table.end(); i++) {
            startHeld(new SupervisorId(i, Role.LOGGER));
            startHeld(new SupervisorId(i, Role.SERVICE));
        }
    }

    private void startHeld(SupervisorId who) {
        Service service = table.find(who.index());
        if (service != null && mayStart(service)
                && service.slot(who.role()).supervisor() instanceof Supervisor.Held) {
            start(who);
        }
    }

    private boolean mayStart(Service service) {
        return switch (gate) {
            case UNDECIDED -> false;
            case LOGGER_FIRST -> service.isCatchAll();
            case OPEN -> true;
        };
    }

    private void start(SupervisorId who) {
        int failures = table.at(who.index()).slot(who.role()).supervisor()
                instanceof Supervisor.Due(_, int before) ? before : 0;
        set(who, new Supervisor.Alive(nowNs, failures));
        Service service = table.at(who.index());
        effects.add(new Effect.Start(who, service.path(who.role()), stdio(service, who.role())));
    }

    private static Stdio stdio(Service service, Role role) {
        if (role == Role.LOGGER) {
            return Stdio.FROM_PIPE;
        }
        if (service.isCatchAll()) {
            return Stdio.CONSOLE;
        }
        return service.isLogged() ? Stdio.INTO_PIPE : Stdio.PLAIN;
    }

    /** A supervisor died: an active one comes back a second after it was started, or now. */
    void died(SupervisorId who) {
        SupervisorSlot slot = table.at(who.index()).slot(who.role());
        restart(who, slot.active(), RestartDelay.afterDeath(alive(who)));
    }

    private Supervisor.Alive alive(SupervisorId who) {
        if (table.at(who.index()).slot(who.role()).supervisor() instanceof Supervisor.Alive one) {
            return one;
        }
        throw new Bug("the supervisor of " + table.at(who.index()).path(who.role())
                + " died twice");
    }

    /** It said why; one that fails again and again says so less and less often. */
    void gaveUp(SupervisorId who) {
        SupervisorSlot slot = table.at(who.index()).slot(who.role());
        restart(who, slot.active(), RestartDelay.afterGivingUp(alive(who), nowNs));
    }

    /**
     * A supervisor died whose service will not be started again, for all are to go.
     *
     * @param quiet that a main service ends is nothing to tell
     */
    Transition treeEnded(SupervisorId who, TreeEnd cause, boolean quiet) {
        end = cause;
        if (!(quiet && cause.main())) {
            effects.add(new Effect.Warn(cause.service()
                    + " has ended for good: stopping all, for exit code " + cause.code()));
        }
        set(who, Supervisor.ABSENT);
        if (!table.at(who.index()).slot(who.role()).active()) {
            settle(who.index());
        }
        return this;
    }

    void startFailed(SupervisorId who, Errno errno) {
        Service service = table.at(who.index());
        effects.add(new Effect.Warn("unable to start a supervisor of "
                + service.path(who.role()) + ": " + errno.reason()));
        restart(who, service.slot(who.role()).active(), RestartDelay.afterFailedStart(nowNs));
    }

    private void restart(SupervisorId who, boolean active, Supervisor.Due due) {
        if (!active) {
            stopAbandoned(who);
            set(who, Supervisor.ABSENT);
            settle(who.index());
        } else if (due.atNs() <= nowNs) {
            set(who, due);
            start(who);
        } else {
            set(who, due);
            expectRespawn(due.atNs());
        }
    }

    /** A logger ends by itself when nobody is left who writes. */
    private void stopAbandoned(SupervisorId who) {
        Service service = table.at(who.index());
        if (who.role() == Role.SERVICE && !service.isCatchAll()) {
            effects.add(new Effect.StopAbandoned(who.index(), service.path(Role.SERVICE),
                    service.main().identity()));
        }
    }

    /** Starts those whose time has come and waits for the next. */
    void respawn() {
        respawnNs = Tree.NEVER;
        long nextNs = Tree.NEVER;
        for (int i = 0; i < table.end(); i++) {
            nextNs = Math.min(nextNs, respawn(new SupervisorId(i, Role.LOGGER)));
            nextNs = Math.min(nextNs, respawn(new SupervisorId(i, Role.SERVICE)));
        }
        if (nextNs != Tree.NEVER) {
            expectRespawn(nextNs);
        }
    }

    private long respawn(SupervisorId who) {
        Service service = table.find(who.index());
        if (service == null
                || !(service.slot(who.role()).supervisor()
                        instanceof Supervisor.Due(long atNs, _))) {
            return Tree.NEVER;
        }
        if (atNs > nowNs) {
            return atNs;
        }
        start(who);
        return Tree.NEVER;
    }

    private void expectRespawn(long atNs) {
        long roundedNs = (atNs + GRAIN_NS - 1) / GRAIN_NS * GRAIN_NS;
        if (roundedNs < respawnNs) {
            respawnNs = roundedNs;
            long delayMs = Clock.msUp(roundedNs - nowNs);
            effects.add(new Effect.Arm(Timer.RESPAWN, delayMs));
        }
    }

    /**
     * The directory is gone: what runs goes on until pruned, and is not started again. Where just
     * its supervisor does not run there would be nobody to prune it.
     */
    void deactivate(int index) {
        Service service = table.at(index);
        boolean wasActive = service.main().active();
        if (service.main().supervisor() instanceof Supervisor.Due) {
            stopAbandoned(new SupervisorId(index, Role.SERVICE));
        }
        put(index, service.with(Role.SERVICE, service.main().deactivated())
                .with(Role.LOGGER, service.logger().deactivated()));
        if (wasActive) {
            settle(index);
        }
    }

    /** The service goes on without this logger, which goes on until pruned. */
    void deactivateLogger(int index) {
        Service service = table.at(index);
        boolean wasActive = service.logger().active();
        put(index, service.with(Role.LOGGER, service.logger().deactivated()));
        if (wasActive) {
            settle(index);
        }
    }

    /**
     * Tells the supervisors of what is inactive to stop. A logger's is told once the service's
     * has gone: until then it starts its logger again, should that die.
     */
    void prune(Signal farewell) {
        for (int i = 0; i < table.end(); i++) {
            Service service = table.find(i);
            if (service != null && !service.main().active()) {
                put(i, service.farewell(farewell));
                bidFarewell(i);
            } else if (service != null && !service.logger().active()) {
                send(new SupervisorId(i, Role.LOGGER), farewell);
            }
        }
    }

    /** The whole pair is to go, whatever the directory holds. */
    void dismiss(int index, Signal farewell) {
        put(index, table.at(index).dismissed(farewell));
        deactivate(index);
        if (!table.isFree(index)) {
            bidFarewell(index);
        }
    }

    private void bidFarewell(int index) {
        Service service = table.at(index);
        boolean mainFirst = service.main().isAlive() && !service.isCatchAll();
        send(new SupervisorId(index, Role.SERVICE), mainFirst ? Signal.TERM : service.farewell());
        if (!mainFirst) {
            send(new SupervisorId(index, Role.LOGGER), service.farewell());
        }
    }

    /** Something of an inactive service has just gone: closes its pipe, or forgets it. */
    private void settle(int index) {
        Service service = table.at(index);
        if (service.main().active()) {
            settleLogger(index, service);
            return;
        }
        if (service.aliveCount() == 0) {
            put(index, null);
            if (service.isLogged()) {
                effects.add(new Effect.ClosePipe(index));
            }
            scanIfAwaited(service);
        } else if (service.isHalfDead()) {
            // In this order: a supervisor that was not told starts a logger again.
            send(new SupervisorId(index, Role.LOGGER), service.farewell());
            effects.add(new Effect.ClosePipe(index));
        }
    }

    /** Without its logger the service's writes fail, which beats blocking on a full pipe. */
    private void settleLogger(int index, Service service) {
        if (service.isLogged() && !service.logger().active() && !service.logger().isAlive()) {
            effects.add(new Effect.ClosePipe(index));
            put(index, new Service(service.name(), service.main(), SupervisorSlot.NONE, false,
                    Signal.HUP));
            scanIfAwaited(service);
        }
    }

    private void scanIfAwaited(Service service) {
        if (service.awaited()) {
            effects.add(new Effect.Scan());
        }
    }

    private void send(SupervisorId who, Signal signal) {
        if (table.at(who.index()).slot(who.role()).isAlive()) {
            effects.add(new Effect.Send(who, signal));
        }
    }

    private void set(SupervisorId who, Supervisor supervisor) {
        Service service = table.at(who.index());
        put(who.index(), service.with(who.role(), service.slot(who.role()).with(supervisor)));
    }
}
