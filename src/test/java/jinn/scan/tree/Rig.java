package jinn.scan.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jinn.control.ScanOrder;
import jinn.scan.tree.Config.Limits;
import jinn.scan.tree.ScanResult.Found;
import jinn.scan.tree.State.Running;
import jinn.value.Errno;
import jinn.value.FileInfo.Identity;
import jinn.value.Signal;

/** A machine and the state it is in; {@code effects} are those of the last event. */
public final class Rig {

    static final Limits LIMITS = new Limits(1000, true, 251);

    final Machine machine;
    State state = State.INITIAL;
    public List<Effect> effects = List.of();
    long nowMs = 1_000_000;

    Rig(Config config) {
        machine = new Machine(config);
    }

    static Config config(Limits limits, long rescanMs) {
        return new Config("/run/service", limits, rescanMs, Config.Channels.NONE,
                Config.Manner.PLAIN);
    }

    Rig() {
        this(config(LIMITS, 0));
    }

    /** A rig that has scanned these, with the gate open. */
    public static Rig with(Found... found) {
        return new Rig().on(new Event.Began()).sees(found);
    }

    /** A rig that waits for the logger's reader. */
    public static Rig loggerFirst(Found... found) {
        return new Rig().on(scan(true, found));
    }

    Rig on(Event event) {
        Step step = machine.step(state, event, nowMs * 1_000_000);
        state = step.next();
        effects = step.effects();
        return this;
    }

    public Rig told(ScanOrder order) {
        return on(new Event.Ordered(order));
    }

    Rig caught(Signal signal) {
        return on(new Event.Caught(signal));
    }

    Rig died(int index, Role role) {
        return on(new Event.Died(new SupervisorId(index, role)));
    }

    Rig sees(Found... found) {
        return on(scan(false, found));
    }

    Rig after(long ms) {
        nowMs += ms;
        return this;
    }

    Rig expired(Timer timer) {
        return on(new Event.Expired(timer));
    }

    ServiceTable table() {
        return state.tree().table();
    }

    State.Gate gate() {
        return ((Running) state).gate();
    }

    /** The paths started by the last event, in order. */
    List<String> started() {
        List<String> paths = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Start start) {
                paths.add(start.path());
            }
        }
        return paths;
    }

    /** The signals sent by the last event. */
    List<String> sent() {
        List<String> sent = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Send(SupervisorId who, Signal signal)) {
                sent.add(signal + " " + table().at(who.index()).path(who.role()));
            }
        }
        return sent;
    }

    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Warn(String message)) {
                warnings.add(message);
            }
        }
        return warnings;
    }

    static Event scan(boolean loggerFifo, Found... found) {
        return new Event.Scanned(new ScanResult(Arrays.asList(found), List.of(), false,
                loggerFifo));
    }

    static Event problems(boolean retry, String... problems) {
        return new Event.Scanned(new ScanResult(List.of(), List.of(problems), retry, false));
    }

    static Event startFailed(int index, Role role) {
        return new Event.StartFailed(new SupervisorId(index, role), Errno.EAGAIN);
    }

    static Identity id(long inode) {
        return new Identity(1, inode, 0);
    }

    public static Found plain(String name, long inode) {
        return new Found(name, id(inode), null);
    }

    static Found logged(String name, long inode) {
        return new Found(name, id(inode), id(inode + 1000));
    }

    public static Found catchAll() {
        return plain(Service.CATCH_ALL, 9999);
    }
}
