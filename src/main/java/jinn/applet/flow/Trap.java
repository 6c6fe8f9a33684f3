package jinn.applet.flow;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.chain.Status;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Environment;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/** Runs a program, and a block whenever a signal comes that has one. */
final class Trap implements Applet {

    private static final String OTHERS = "DEFAULT";

    /** Two that nobody can catch, and the one that tells that the program has ended. */
    private static final List<Signal> UNTRAPPED = List.of(Signal.KILL, Signal.STOP, Signal.CHLD);

    /** A signal that is not one of those; null is all the others. */
    private record Handler(@Nullable Signal signal, List<String> block) {
    }

    /** A block that has not ended: the same signal does not start it again. */
    private record Running(Signal signal, Pid pid) {
    }

    private final List<Running> running = new ArrayList<>();

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                trap - runs a program, and a block when a signal comes
                -x: passes all other signals to the program
                { signal { prog... } ... }: a signal and a block, as often as you like
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "trap");
        Blocks blocks = chain.blocks(options.operands());
        List<Handler> handlers = handlers(chain, chain.filled(blocks));
        if (!blocks.hasMore()) {
            throw options.wrong();
        }
        boolean forwards = options.has('x');
        Fd signals = kernel.signals().catching(caught(handlers, forwards))
                .orFatal("wait for", "signals");
        Pid child = chain.started(blocks.rest(), List.of());
        PollSet set = new PollSet();
        set.add(signals, false);
        while (true) {
            kernel.poller().poll(set, Poller.FOREVER).orFatal("wait for", "signals");
            Result<Signal> next = kernel.signals().next(signals);
            while (next instanceof Ok<Signal>(Signal signal)) {
                answer(chain, handlers, signal, child);
                next = kernel.signals().next(signals);
            }
            Waited.Died died = reap(kernel, child);
            if (died != null) {
                return Status.exitCode(died.status());
            }
        }
    }

    private static List<Handler> handlers(Chain chain, List<String> words) {
        List<Handler> handlers = new ArrayList<>();
        Blocks blocks = chain.blocks(words);
        while (blocks.hasMore()) {
            String name = blocks.word();
            Signal signal = Signal.parse(name);
            if (signal == null && !Bytes.upper(name).equals(OTHERS)) {
                throw Fatal.usage("no signal: " + name);
            }
            boolean twice = false;
            for (Handler handler : handlers) {
                twice |= handler.signal == signal;
            }
            if (twice || signal != null && UNTRAPPED.contains(signal)) {
                throw Fatal.usage((twice ? "twice the same signal: " : "cannot be trapped: ")
                        + name);
            }
            handlers.add(new Handler(signal, chain.next(blocks)));
        }
        return handlers;
    }

    private static List<Signal> caught(List<Handler> handlers, boolean forwards) {
        boolean all = forwards;
        List<Signal> caught = new ArrayList<>(List.of(Signal.CHLD));
        for (Handler handler : handlers) {
            all |= handler.signal == null;
            if (handler.signal != null) {
                caught.add(handler.signal);
            }
        }
        for (Signal signal : Signal.values()) {
            if (all && !signal.isRealTime() && !caught.contains(signal)) {
                caught.add(signal);
            }
        }
        return caught;
    }

    /** Its own block, else that of all others, else the program itself has it. */
    private void answer(Chain chain, List<Handler> handlers, Signal signal, Pid child) {
        Handler found = null;
        for (Handler handler : handlers) {
            boolean fits = handler.signal == signal
                    || handler.signal == null && signal != Signal.CHLD && found == null;
            found = fits ? handler : found;
        }
        if (found != null && !isRunning(signal)) {
            Variables variables = chain.variables().with("!", Long.toString(child.number()))
                    .with("SIGNAL", Integer.toString(signal.number()));
            Pid started = chain.start(found.block, new Environment.Exactly(variables.all()),
                    List.of()).orFatal("spawn", "a block");
            running.add(new Running(signal, started));
        } else if (found == null && signal != Signal.CHLD) {
            chain.kernel().processes().kill(child, signal);
        }
    }

    private boolean isRunning(Signal signal) {
        boolean is = false;
        for (Running one : running) {
            is |= one.signal == signal;
        }
        return is;
    }

    /** Null while it lives. */
    private Waited.@Nullable Died reap(Kernel kernel, Pid child) {
        while (kernel.processes().reap() instanceof Waited.Died died) {
            if (died.pid().equals(child)) {
                return died;
            }
            running.removeIf(one -> one.pid.equals(died.pid()));
        }
        return null;
    }
}
