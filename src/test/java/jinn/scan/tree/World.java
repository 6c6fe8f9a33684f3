package jinn.scan.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import jinn.control.ScanOrder;
import jinn.control.TreeEnd;
import jinn.scan.tree.ScanResult.Found;
import jinn.value.Errno;
import jinn.value.FileInfo.Identity;
import jinn.value.Signal;

/** What a machine deals with, as simple as can be; it objects to what must never happen. */
public final class World {

    private static final long MS = 1_000_000;

    final Map<String, Identity> directory = new TreeMap<>();
    final Map<Identity, Identity> loggers = new HashMap<>();
    final Map<SupervisorId, String> alive = new HashMap<>();
    final Map<SupervisorId, Signal> toldToStop = new HashMap<>();
    final Map<Identity, Long> startedMs = new HashMap<>();
    final Map<Timer, Long> timers = new HashMap<>();
    boolean startsFail;
    boolean ordersToStop;
    boolean finished;
    State state = State.INITIAL;
    long nowMs = 10_000;

    private final Machine machine = new Machine(Rig.config(Rig.LIMITS, 0));
    private final Map<SupervisorId, Identity> identities = new HashMap<>();
    private final Queue<Event> events = new ArrayDeque<>();

    World() {
        feed(new Event.Began());
    }

    void feed(Event event) {
        events.add(event);
        while (!events.isEmpty() && !finished) {
            Step step = machine.step(state, events.remove(), nowMs * MS);
            state = step.next();
            step.effects().forEach(this::perform);
        }
    }

    void order(ScanOrder order) {
        boolean stops = order == ScanOrder.TERMINATE || order == ScanOrder.QUIT
                || order == ScanOrder.INTERRUPT;
        ordersToStop = ordersToStop || stops;
        feed(new Event.Ordered(order));
    }

    void die(int which) {
        if (!alive.isEmpty()) {
            List<SupervisorId> keys = new ArrayList<>(alive.keySet());
            die(keys.get(which % keys.size()));
        }
    }

    /** All that were told to stop do. */
    void stopped() {
        List.copyOf(toldToStop.keySet()).forEach(this::die);
    }

    /** One of them dies, and says that this is the end of all. */
    void end(int which) {
        if (!alive.isEmpty()) {
            List<SupervisorId> keys = new ArrayList<>(alive.keySet());
            SupervisorId who = keys.get(which % keys.size());
            ordersToStop = true;
            forget(who);
            feed(new Event.TreeEnded(who, new TreeEnd("x", 3, false)));
        }
    }

    private void die(SupervisorId who) {
        forget(who);
        feed(new Event.Died(who));
    }

    private void forget(SupervisorId who) {
        alive.remove(who);
        toldToStop.remove(who);
        identities.remove(who);
    }

    /** Time goes by; timers expire in their order. */
    void pass(long ms) {
        long endMs = nowMs + ms;
        for (Timer due = first(endMs); due != null; due = first(endMs)) {
            nowMs = Math.max(nowMs, timers.remove(due));
            feed(new Event.Expired(due));
        }
        nowMs = endMs;
    }

    private Timer first(long endMs) {
        return timers.entrySet().stream().filter(e -> e.getValue() <= endMs)
                .min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Scan _ -> events.add(scan());
            case Effect.Obey(ScanOrder order) -> events.add(new Event.Ordered(order));
            case Effect.Start start -> start(start);
            case Effect.Send(SupervisorId who, Signal signal) -> send(who, signal);
            case Effect.Arm(Timer timer, long delayMs) -> timers.put(timer, nowMs + delayMs);
            case Effect.Disarm(Timer timer) -> timers.remove(timer);
            case Effect.Finish _ -> finished = true;
            case Effect.StopAbandoned _, Effect.Reap _, Effect.ClosePipe _,
                    Effect.RunSignalScript _, Effect.AwaitReader _, Effect.ForgetReader _,
                    Effect.Warn _, Effect.LeaveFifo _, Effect.Exit _, Effect.Crash _,
                    Effect.Reexecute _, Effect.StopStrays _ -> { }
        }
    }

    private Event scan() {
        List<Found> found = new ArrayList<>();
        directory.forEach((name, identity) ->
                found.add(new Found(name, identity, loggers.get(identity))));
        return Rig.scan(directory.containsKey(Service.CATCH_ALL), found.toArray(new Found[0]));
    }

    private void start(Effect.Start start) {
        SupervisorSlot slot = slot(start.who());
        boolean isCatchAll = start.path().equals(Service.CATCH_ALL);
        assertThat(alive).doesNotContainKey(start.who());
        assertThat(identities.values()).doesNotContain(slot.identity());
        assertThat(ordersToStop && !isCatchAll).as("starts while stopping").isFalse();
        if (startsFail) {
            events.add(new Event.StartFailed(start.who(), Errno.EAGAIN));
            return;
        }
        Long beforeMs = startedMs.put(slot.identity(), nowMs);
        assertThat(beforeMs == null || slot.active()).isTrue();
        alive.put(start.who(), start.path());
        identities.put(start.who(), slot.identity());
    }

    private void send(SupervisorId who, Signal signal) {
        assertThat(alive).containsKey(who);
        SupervisorId service = new SupervisorId(who.index(), Role.SERVICE);
        if (ordersToStop && who.role() == Role.LOGGER) {
            assertThat(alive).as("a service outlives its logger").doesNotContainKey(service);
        }
        if (ordersToStop && alive.get(who).equals(Service.CATCH_ALL)
                && who.index() == state.tree().table().catchAll()) {
            assertThat(alive).as("the catch-all logger is last").hasSize(1);
        }
        toldToStop.put(who, signal);
    }

    private SupervisorSlot slot(SupervisorId who) {
        return state.tree().table().at(who.index()).slot(who.role());
    }
}
