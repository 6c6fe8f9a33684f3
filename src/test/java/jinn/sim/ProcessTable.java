package jinn.sim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import jinn.value.Errno;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** All processes, the dead ones too until somebody reaps them. */
final class ProcessTable {

    private static final int PIDS_MAX = 32_768;

    private final World world;
    private final TreeMap<Integer, SimProcess> all = new TreeMap<>();
    private int last;
    private long births;

    ProcessTable(World world) {
        this.world = world;
    }

    Collection<SimProcess> all() {
        return all.values();
    }

    /** Null where there is none. */
    SimProcess find(int pid) {
        return all.get(pid);
    }

    SimProcess first() {
        return all.get(1);
    }

    SimProcess create() {
        do {
            last = last == PIDS_MAX ? 2 : last + 1;
        } while (all.containsKey(last));
        SimProcess process = new SimProcess(world, last, ++births);
        all.put(last, process);
        return process;
    }

    /** The next process gets the number behind that one, if nobody has it. */
    void startBehind(int pid) {
        last = pid;
    }

    SimProcess fork(SimProcess parent) {
        SimProcess child = create();
        child.inherit(parent);
        return child;
    }

    void reap(SimProcess dead) {
        all.remove(dead.pid());
    }

    List<SimProcess> childrenOf(SimProcess parent) {
        List<SimProcess> children = new ArrayList<>();
        for (SimProcess process : all.values()) {
            if (process.parent == parent) {
                children.add(process);
            }
        }
        return children;
    }

    void end(SimProcess process, WaitStatus status) {
        if (!process.isAlive()) {
            return;
        }
        world.noteEnd(process, status);
        process.end(status);
        process.descriptors.closeAll();
        if (process == first()) {
            endAll();
            return;
        }
        orphan(process);
        if (process.parent == null) {
            reap(process);
        } else {
            raise(process.parent, Signal.CHLD);
        }
    }

    /** Without its pid 1 a pid namespace dies. */
    private void endAll() {
        for (SimProcess process : all.values()) {
            if (process.isAlive()) {
                process.end(WaitStatus.killed(Signal.KILL));
                process.descriptors.closeAll();
            }
        }
    }

    private void orphan(SimProcess dead) {
        SimProcess heir = dead.parent == null ? first() : dead.parent;
        while (heir != first() && !(heir.adopts && heir.isAlive())) {
            heir = heir.parent == null ? first() : heir.parent;
        }
        for (SimProcess child : childrenOf(dead)) {
            child.parent = heir;
            if (!child.isAlive()) {
                raise(heir, Signal.CHLD);
            }
        }
    }

    /** kill(2): ESRCH where nobody matches, EPERM where none of those may be signalled. */
    void signal(SimProcess by, Predicate<SimProcess> whom, Signal signal) {
        int found = 0;
        int allowed = 0;
        for (SimProcess process : new ArrayList<>(all.values())) {
            if (whom.test(process)) {
                found++;
                boolean may = by.who.isRoot() || by.who.uid() == process.who.uid();
                allowed += may ? 1 : 0;
                if (may && !(signal == Signal.KILL && process == first())) {
                    raise(process, signal);
                }
            }
        }
        if (found == 0) {
            throw new Refused(Errno.ESRCH);
        }
        if (allowed == 0) {
            throw new Refused(Errno.EPERM);
        }
    }

    void raise(SimProcess target, Signal signal) {
        if (!target.isAlive()) {
            return;
        }
        switch (signal) {
            case KILL -> end(target, WaitStatus.killed(signal));
            case CONT -> goOn(target);
            case STOP, TSTP, TTIN, TTOU -> target.pending().remove(Signal.CONT);
            default -> {
            }
        }
        if (signal == Signal.STOP) {
            stop(target);
        } else if (signal != Signal.KILL && target.blocked().contains(signal)) {
            target.pending().add(signal);
        } else if (signal != Signal.KILL && target != first() && !target.survives(signal)) {
            byDefault(target, signal);
        }
    }

    private void goOn(SimProcess target) {
        target.pending().removeAll(List.of(Signal.STOP, Signal.TSTP, Signal.TTIN, Signal.TTOU));
        if (target.isStopped()) {
            target.goOn();
            tellParent(target);
        }
    }

    private void tellParent(SimProcess process) {
        if (process.parent != null) {
            raise(process.parent, Signal.CHLD);
        }
    }

    private void stop(SimProcess target) {
        if (target != first() && !target.isStopped()) {
            target.stop();
            tellParent(target);
        }
    }

    private void byDefault(SimProcess target, Signal signal) {
        switch (signal) {
            case CHLD, CONT, URG, WINCH -> {
            }
            case TSTP, TTIN, TTOU -> stop(target);
            default -> {
                if (target.isStopped()) {
                    target.pending().add(signal);
                } else {
                    end(target, WaitStatus.killed(signal));
                }
            }
        }
    }
}
