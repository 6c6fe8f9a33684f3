package jinn.rc.change;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import jinn.control.ServiceHome;
import jinn.control.ServiceOrder;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.rc.database.Atomic;
import jinn.rc.database.Atomic.Oneshot;
import jinn.rc.database.Database;
import jinn.rc.live.LiveDirectory;
import jinn.rc.longrun.Goal;
import jinn.rc.longrun.Transition;
import jinn.rc.script.ScriptRun;
import jinn.system.Report;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/**
 * The services that are on their way: each longrun by its own line to its supervisor, each script
 * by its own connection to the runner. Nothing is forked.
 */
final class Transitions {

    /** At a time: each has two descriptors to wait for, and a loop has no more than 4096. */
    static final int RUNNING_MAX = 1000;

    private static final int DESCRIPTORS_EACH = 3;
    private static final int DESCRIPTORS_OWN = 64;

    private final Kernel kernel;
    private final Report report;
    private final Loop loop;
    private final Ground ground;
    private final Consumer<Event> answers;

    /** By the numbers of their services. */
    private final @Nullable Transition[] longruns;
    private final @Nullable ScriptRun[] scripts;
    private final long[] dryMs;

    private final Queue<Effect.Begin> waiting = new ArrayDeque<>();
    private int running;

    /** Whose services these are, and what is done with them. */
    record Ground(LiveDirectory live, Database database, Settings settings) {
    }

    Transitions(Report report, Loop loop, Ground ground, Consumer<Event> answers) {
        kernel = report.kernel();
        this.report = report;
        this.loop = loop;
        this.ground = ground;
        this.answers = answers;
        int size = ground.database.atomics().size();
        longruns = new Transition[size];
        scripts = new ScriptRun[size];
        dryMs = new long[size];
        Arrays.fill(dryMs, Clock.NEVER);
    }

    long descriptorsMax() {
        return (long) Math.min(RUNNING_MAX, dryMs.length) * DESCRIPTORS_EACH + DESCRIPTORS_OWN;
    }

    /** Answered sooner or later, at once perhaps. */
    void begin(Effect.Begin begin) {
        waiting.add(begin);
        beginNext();
    }

    /** Whoever has waited for room. */
    void beginNext() {
        while (running < RUNNING_MAX && waiting.poll() instanceof Effect.Begin begin) {
            running++;
            if (ground.settings.isDry()) {
                beginDry(begin);
            } else if (atomic(begin.service()).kind() instanceof Oneshot oneshot) {
                beginScript(begin, oneshot);
            } else {
                beginLongrun(begin);
            }
        }
    }

    private void answer(Event event) {
        running--;
        answers.accept(event);
    }

    private void beginDry(Effect.Begin begin) {
        int service = begin.service();
        Atomic atomic = atomic(service);
        var dry = new DryRun(ground.live, ground.settings);
        if (ground.settings.verbosity() > 0) {
            report.print(atomic.isLongrun()
                    ? dry.longrun(atomic.name(), begin.up(), goal(begin).tells(), begin.limitMs())
                    : dry.oneshot(atomic.name(), script(begin), service, begin.limitMs()));
        }
        if (ground.settings.dryMs() == 0) {
            answer(new Event.Done(service, nowMs()));
        } else {
            dryMs[service] = nowMs() + ground.settings.dryMs();
        }
    }

    private String script(Effect.Begin begin) {
        return ground.settings.reloads() ? "reload" : begin.up() ? "up" : "down";
    }

    private Goal goal(Effect.Begin begin) {
        return Transition.goal(kernel, home(begin.service()), begin.up(), ownLimitMs(begin));
    }

    /** The end of the whole change is one for all of it, and no failure of a service. */
    private long ownLimitMs(Effect.Begin begin) {
        Atomic.Timeouts timeouts = atomic(begin.service()).timeouts();
        long own = begin.up() ? timeouts.upMs() : timeouts.downMs();
        return own == begin.limitMs() ? own : 0;
    }

    private void beginScript(Effect.Begin begin, Oneshot oneshot) {
        int service = begin.service();
        List<String> words = ground.settings.reloads() ? oneshot.reload()
                : begin.up() ? oneshot.up() : oneshot.down();
        if (words.isEmpty()) {
            answer(new Event.Done(service, nowMs()));
            return;
        }
        var asked = new ScriptRun.Asked(ground.live.runner(),
                List.of(script(begin), String.valueOf(service)));
        var script = new ScriptRun(report, loop, asked, why -> {
            scripts[service] = null;
            answer(why.isEmpty() ? new Event.Done(service, nowMs())
                    : new Event.Failed(service, why, nowMs()));
        });
        scripts[service] = script;
        script.begin(ownLimitMs(begin), begin.up() ? "timeout-up" : "timeout-down");
    }

    private void beginLongrun(Effect.Begin begin) {
        int service = begin.service();
        var longrun = new Transition(report, loop, home(service), listener(service));
        if (ground.settings.reloads()) {
            String why = longrun.order(ServiceOrder.RELOAD);
            answer(why.isEmpty() ? new Event.Done(service, nowMs())
                    : new Event.Failed(service, "command exited 111: " + why, nowMs()));
            return;
        }
        longruns[service] = longrun;
        longrun.begin(goal(begin));
    }

    private Transition.Listener listener(int service) {
        return new Transition.Listener() {

            @Override
            public void reached() {
                forget(service);
                answer(new Event.Done(service, nowMs()));
            }

            @Override
            public void up() {
                answer(new Event.Up(service, nowMs()));
            }

            @Override
            public void failed(String why) {
                answer(new Event.Failed(service, why, nowMs()));
            }

            @Override
            public void settled() {
                forget(service);
                answers.accept(new Event.Settled(service, nowMs()));
            }

            @Override
            public void fell(String why, boolean forGood) {
                forget(service);
                answers.accept(new Event.Fell(service, why, forGood, nowMs()));
            }
        };
    }

    private void forget(int service) {
        if (longruns[service] instanceof Transition longrun) {
            longrun.close();
        }
        longruns[service] = null;
    }

    /** Whoever has that descriptor hears what came. */
    void ready(Fd fd) {
        for (int i = 0; i < longruns.length; i++) {
            if (longruns[i] instanceof Transition longrun && longrun.ready(fd)
                    || scripts[i] instanceof ScriptRun script && script.ready(fd)) {
                return;
            }
        }
    }

    /** When {@link #expire} is due; {@link Clock#NEVER} where it never is. */
    long nextMs() {
        long first = Clock.NEVER;
        for (int i = 0; i < longruns.length; i++) {
            first = Math.min(first, nextMs(i));
        }
        return first;
    }

    private long nextMs(int service) {
        return longruns[service] instanceof Transition longrun ? longrun.nextMs()
                : scripts[service] instanceof ScriptRun script ? script.nextMs()
                        : dryMs[service];
    }

    void expire() {
        long now = nowMs();
        for (int i = 0; i < longruns.length; i++) {
            if (nextMs(i) > now) {
                continue;
            }
            if (longruns[i] instanceof Transition longrun) {
                longrun.expire();
            } else if (scripts[i] instanceof ScriptRun script) {
                script.expire();
            } else {
                dryMs[i] = Clock.NEVER;
                answer(new Event.Done(i, nowMs()));
            }
        }
    }

    void cancel(int service) {
        if (longruns[service] instanceof Transition longrun) {
            longrun.cancel();
        } else if (waiting.removeIf(begin -> begin.service() == service)) {
            answers.accept(new Event.Failed(service, "interrupted", nowMs()));
        }
    }

    void orderDown(int service) {
        Transition longrun = longruns[service];
        longruns[service] = null;
        if (longrun != null) {
            String why = longrun.order(ServiceOrder.DOWN);
            if (!why.isEmpty()) {
                report.warning("unable to order service " + atomic(service).name() + " down: "
                        + why);
            }
        }
    }

    /** Nothing is heard any more; what is on its way goes on. */
    void close() {
        for (int i = 0; i < longruns.length; i++) {
            forget(i);
        }
    }

    private ServiceHome home(int service) {
        return ground.live.service(atomic(service).name());
    }

    private Atomic atomic(int service) {
        return ground.database.atomics().get(service);
    }

    private long nowMs() {
        return kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
    }
}
