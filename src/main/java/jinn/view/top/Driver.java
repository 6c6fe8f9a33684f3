package jinn.view.top;

import java.util.List;
import jinn.control.ControlFifo;
import jinn.control.ServiceHome;
import jinn.kernel.Kernel;
import jinn.kernel.Terminals.Size;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.text.Visible;
import jinn.value.Child;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.view.Chosen;
import jinn.view.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The screen's driver: reads keys, looks once a second, draws. {@link Guard} is its parent, and
 * puts the terminal back however this process ends.
 */
public final class Driver {

    private static final int TICK = 0;
    private static final long TICK_MS = 1000;
    private static final int KEYS_SIZE = 64;
    private static final int ROWS_LEAST = 1;
    private static final long MS_NS = 1_000_000;

    /** By keys of a terminal whose keys are not taken, to all that have it. */
    private static final List<Signal> TYPED = List.of(Signal.INT, Signal.QUIT);

    private final Kernel kernel;
    private final Report report;
    private final Loop loop;
    private final Looker looker;
    private final Pid guard;
    private Screen screen;
    private State state;
    private boolean left;

    /** What ^C has ended is a log that was followed a moment ago. */
    private boolean forLog;
    private byte[] before = new byte[0];

    public Driver(Report report, Chosen chosen) {
        this.report = report;
        this.kernel = report.kernel();
        this.loop = new Loop(kernel);
        this.looker = new Looker(kernel, chosen);
        this.guard = kernel.processes().parent();
        this.screen = Screen.of(kernel);
        this.state = State.of(size());
    }

    private Size size() {
        screen = Screen.of(kernel);
        return new Size(Math.max(ROWS_LEAST, screen.rows()), screen.columns());
    }

    /** Until somebody has seen enough; the value is the exit code. */
    public int run() {
        loop.catching(List.of(Signal.INT, Signal.TERM, Signal.HUP, Signal.QUIT, Signal.WINCH));
        loop.watch(Fd.STDIN);
        begin();
        look();
        while (!left) {
            draw();
            handle(loop.next());
        }
        leave();
        return 0;
    }

    private void begin() {
        before = kernel.terminals().takeKeys(Fd.STDIN).orFatal("take keys of", "stdin");
        report.put(Fd.STDOUT, Guard.BEGINNING);
    }

    private void leave() {
        report.put(Fd.STDOUT, Guard.END);
        kernel.terminals().restore(Fd.STDIN, before);
    }

    private void handle(Wake wake) {
        switch (wake) {
            case Wake.Caught(Signal signal) when signal == Signal.WINCH ->
                take(new Event.Resized(size()));
            case Wake.Caught(Signal signal) -> left = !forLog || !TYPED.contains(signal);
            case Wake.Ready _ -> readKeys();
            // Nobody would put the terminal back after this process.
            case Wake.Expired _ when !kernel.processes().parent().equals(guard) -> left = true;
            case Wake.Expired _ -> look();
            case Wake.PollFailed(Errno errno) -> throw Fatal.system("wait for", "events", errno);
        }
    }

    private void look() {
        forLog = false;
        take(new Event.Looked(looker.look(), kernel.clock().monotonicNs() / MS_NS,
                kernel.clock().now().seconds()));
        loop.arm(TICK, TICK_MS);
    }

    private void readKeys() {
        byte[] bytes = new byte[KEYS_SIZE];
        switch (kernel.files().read(Fd.STDIN, bytes, 0, KEYS_SIZE)) {
            case Ok<Integer>(Integer count) when count > 0 -> {
                for (Key key : Key.of(bytes, count)) {
                    take(new Event.Typed(key));
                }
            }
            case Ok<Integer> _ -> left = true;
            case Failed<Integer>(Errno errno) -> left = errno != Errno.EAGAIN;
        }
    }

    private void take(Event event) {
        Step step = Machine.step(state, event);
        state = step.next();
        perform(step.effect());
    }

    private void perform(@Nullable Effect effect) {
        switch (effect) {
            case null -> {
            }
            case Effect.Leave _ -> left = true;
            case Effect.Follow follow -> follow(follow);
            case Effect.Tell tell -> take(new Event.Said(tell(tell)));
        }
    }

    private String tell(Effect.Tell tell) {
        ServiceHome home = ServiceHome.of(tell.service().directory());
        String name = Visible.word(tell.service().name());
        return ControlFifo.tell(report, home.control(), List.of(tell.order()))
                instanceof Failed<?>(Errno errno)
                ? name + ": unable to give orders: " + errno.reason()
                : name + ": told";
    }

    /** The keys are the log's meanwhile: ^C ends that, and nothing else. */
    private void follow(Effect.Follow follow) {
        leave();
        Child child = Child.onItsOwn(List.of(), new Child.Enter("logs",
                List.of("-f", "--", follow.service().directory()), "jinn logs"));
        if (kernel.processes().spawn(child) instanceof Ok<Pid>(Pid pid)) {
            kernel.processes().await(pid);
        }
        begin();
        take(new Event.Resized(size()));
        look();
        forLog = true;
    }

    private void draw() {
        StringBuilder text = new StringBuilder("\033[H");
        List<String> lines = Picture.of(state, screen);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\r\n").append(lines.get(i)).append("\033[K");
        }
        report.put(Fd.STDOUT, text.append("\033[J").toString());
    }
}
