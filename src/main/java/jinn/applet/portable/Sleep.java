package jinn.applet.portable;

import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.text.Decimal;
import jinn.value.PollSet;

/** Waits, and then becomes another program if there is one. */
final class Sleep implements Applet {

    /** Enough for a hundred years. */
    private static final long MS_MAX = 1L << 42;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                sleep - waits, then executes a program if one is given
                -m: milliseconds, not seconds
                time
                [prog...]
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        OptionalLong time = Decimal.parse(options.operand(0));
        long count = Math.min(time.orElseThrow(options::wrong), MS_MAX);
        await(kernel, Math.min(options.has('m') ? count : count * 1000, MS_MAX));
        List<String> words = options.operands();
        if (words.size() > 1) {
            PathSearch.exec(kernel, words.subList(1, words.size()));
        }
        return 0;
    }

    private static void await(Kernel kernel, long timeMs) {
        Clock clock = kernel.clock();
        long end = clock.monotonicNs() + timeMs * Clock.NANOS_PER_MS;
        PollSet none = new PollSet();
        long left = end - clock.monotonicNs();
        while (left > 0) {
            kernel.poller().poll(none, Clock.msUp(left));
            left = end - clock.monotonicNs();
        }
    }
}
