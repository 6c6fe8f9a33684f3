package jinn.applet.portable;

import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.text.Decimal;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.PollSet;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.WaitStatus;
import jinn.value.Waited;
import org.jspecify.annotations.Nullable;

/** Runs a program for some time at most. */
final class MaximumTime implements Applet {

    private static final int TIMED_OUT = 99;
    private static final int SIGNAL_EXITS = 128;

    /** Enough for a hundred years. */
    private static final long MS_MAX = 1L << 42;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                maximumtime - runs a program with a time limit
                -0: sends no signal when the time is over
                |-a: SIGALRM
                |-b: SIGABRT
                |-i: SIGINT
                |-k: SIGKILL
                |-q: SIGQUIT
                |-t: SIGTERM (the default)
                |-x: SIGXCPU
                |-1: SIGUSR1
                |-2: SIGUSR2
                milliseconds
                prog...
                99: it did not end in time
                128+n: signal n killed it
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> words = options.operandsFrom(1);
        OptionalLong given = Decimal.parse(options.operand(0));
        long timeMs = given.orElseThrow(options::wrong);
        if (timeMs > MS_MAX) {
            throw Fatal.usage("no more than " + MS_MAX + " milliseconds");
        }
        // Told by its SIGCHLD: not every system lets a process be watched (before Linux 5.3).
        Fd deaths = kernel.signals().catching(List.of(Signal.CHLD))
                .orFatal("catch", "the end of the program");
        Pid child = switch (PathSearch.spawn(kernel, words, Environment.INHERITED, List.of())) {
            case Ok<Pid>(Pid pid) -> pid;
            case Failed<Pid>(Errno errno) -> throw Fatal.spawn(words.getFirst(), errno);
        };
        WaitStatus status = timeMs > 0 ? endWithin(kernel, child, deaths, timeMs)
                : kernel.processes().await(child).orFatal("wait for", "the program");
        if (status == null) {
            Signal signal = signal(options.lastOf("0abikqtx12", 't'));
            if (signal != null) {
                kernel.processes().kill(child, signal);
            }
            new Report(kernel, "maximumtime").warning("timed out: " + words.getFirst());
            return TIMED_OUT;
        }
        return status.isExited() ? status.code() : SIGNAL_EXITS + status.signal();
    }

    /** Null where it lives on. */
    private static @Nullable WaitStatus endWithin(Kernel kernel, Pid child, Fd deaths,
            long timeMs) {
        PollSet set = new PollSet();
        set.add(deaths, false);
        long end = kernel.clock().monotonicNs() + timeMs * Clock.NANOS_PER_MS;
        WaitStatus status = ended(kernel, child);
        long left = timeMs * Clock.NANOS_PER_MS;
        while (status == null && left > 0) {
            kernel.poller().poll(set, Clock.msUp(left));
            if (set.isReady(0)) {
                kernel.signals().next(deaths);
                status = ended(kernel, child);
            }
            left = end - kernel.clock().monotonicNs();
        }
        return status;
    }

    /** There may be children of whoever became this program; they are reaped as well. */
    private static @Nullable WaitStatus ended(Kernel kernel, Pid child) {
        while (kernel.processes().reap() instanceof Waited.Died(Pid who, WaitStatus status)) {
            if (who.equals(child)) {
                return status;
            }
        }
        return null;
    }

    private static @Nullable Signal signal(char letter) {
        return switch (letter) {
            case '0' -> null;
            case 'a' -> Signal.ALRM;
            case 'b' -> Signal.ABRT;
            case 'i' -> Signal.INT;
            case 'k' -> Signal.KILL;
            case 'q' -> Signal.QUIT;
            case 'x' -> Signal.XCPU;
            case '1' -> Signal.USR1;
            case '2' -> Signal.USR2;
            default -> Signal.TERM;
        };
    }
}
