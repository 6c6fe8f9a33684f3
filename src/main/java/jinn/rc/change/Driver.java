package jinn.rc.change;

import java.util.BitSet;
import java.util.List;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.rc.database.Atomic;
import jinn.rc.live.LiveDirectory;
import jinn.rc.live.LiveReading;
import jinn.rc.live.Times.What;
import jinn.system.OpenFiles;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Carries a change out, in one loop. */
public final class Driver {

    private static final int WHOLE_TIMER = 0;
    private static final int NEXT_TIMER = 1;
    private static final int TICK_TIMER = 2;
    private static final long FIRST_TICK_MS = 300;
    private static final long TICK_MS = 1000;

    private final Kernel kernel;
    private final LiveDirectory live;
    private final Plan plan;
    private final Settings settings;
    private final BitSet written;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private final Transitions transitions;
    private Listener listener;
    private final Journal journal;
    private final @Nullable TimeKeeper times;

    /** {@code there}: what is up, and who is asked for from now on. */
    public Driver(Report report, LiveReading there, Plan plan, Settings settings) {
        kernel = report.kernel();
        live = there.directory();
        this.plan = plan;
        this.settings = settings;
        written = there.state().up();
        loop = new Loop(kernel);
        reactor = new Reactor<>(report, loop, (now, event) -> settings.reloads()
                ? Reload.step(now, event) : Machine.step(plan, now, event), this::perform);
        transitions = new Transitions(report, loop,
                new Transitions.Ground(live, plan.database(), settings), reactor::take);
        listener = new Teller(report, plan.database(), settings);
        boolean isNews = !settings.isDry()
                && !there.state().equals(live.readState(kernel.files(), plan.database()));
        journal = new Journal(report, live, there.state(), isNews);
        times = settings.isDry() || settings.reloads() ? null
                : new TimeKeeper(kernel, live, plan.database());
    }

    /** In place of the words of s6-rc; before it runs. */
    public Driver telling(Listener other) {
        listener = other;
        return this;
    }

    /**
     * Returns the exit code: 0 where all is as it was asked for, 1 where something is not, 2 where
     * the time was over, 111 where what was reached could not be written.
     *
     * @throws Fatal 111 where the system is short of something
     */
    public int run() {
        StandardFds.fill(kernel.files(), false);
        loop.catching(List.of(Signal.TERM, Signal.INT));
        OpenFiles.allow(kernel.limits(), transitions.descriptorsMax());
        try {
            reactor.begin(settings.reloads() ? Reload.begin(plan, written, nowMs())
                    : Machine.begin(plan, new Truth(kernel.files(), live, plan)
                            .up(written, listener::differs), nowMs()));
            arm();
            loop.arm(TICK_TIMER, FIRST_TICK_MS);
            return reactor.run(this::turn);
        } finally {
            transitions.close();
            if (times != null) {
                times.close();
            }
        }
    }

    private void turn(Wake wake) {
        switch (wake) {
            case Wake.Ready(Fd fd) -> transitions.ready(fd);
            case Wake.Expired(int timer) when timer == WHOLE_TIMER ->
                reactor.take(new Event.Expired(nowMs()));
            case Wake.Expired(int timer) when timer == TICK_TIMER -> tick();
            case Wake.Expired _ -> transitions.expire();
            case Wake.Caught(Signal signal) -> {
                listener.interrupted(signal);
                reactor.take(new Event.Interrupted(nowMs()));
            }
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
        if (reactor.isRunning()) {
            transitions.beginNext();
            arm();
        }
    }

    private void tick() {
        listener.tick();
        loop.arm(TICK_TIMER, TICK_MS);
    }

    private void arm() {
        long nextMs = transitions.nextMs();
        if (nextMs == Clock.NEVER) {
            loop.disarm(NEXT_TIMER);
        } else {
            loop.arm(NEXT_TIMER, Math.max(0, nextMs - nowMs()));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Begin begin -> {
                keep(begin.up() ? What.STARTS : What.STOPS, begin.service());
                transitions.begin(begin);
            }
            case Effect.Cancel(int service) -> transitions.cancel(service);
            case Effect.OrderDown(int service) -> transitions.orderDown(service);
            case Effect.Record(int service, boolean up) -> {
                keep(up ? What.UP : What.DOWN, service);
                record(service, up);
            }
            case Effect.Tell(Effect.Note note) -> {
                if (note instanceof Effect.NotReached failed) {
                    keep(What.FAILED, failed.service());
                }
                listener.tell(note);
            }
            case Effect.Arm(long delayMs) -> loop.arm(WHOLE_TIMER, delayMs);
            case Effect.Exit(int code) -> {
                listener.ended();
                reactor.exit(journal.isWritten() ? code : Fatal.SYSTEM);
            }
        }
    }

    private void keep(What what, int service) {
        if (times != null) {
            times.add(what, service);
        }
    }

    private void record(int service, boolean up) {
        Atomic atomic = plan.database().atomics().get(service);
        if (settings.isDry()) {
            return;
        }
        if (atomic.isLongrun()) {
            journal.longrun(atomic.name(), service, up);
        } else {
            journal.oneshot(service, up);
        }
    }

    private long nowMs() {
        return kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
    }
}
