package jinn.applet.rc;

import jinn.applet.Applet;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.PollSet;

/** Says what would be executed in its place, and takes a while. */
final class RcDryrun implements Applet {

    private static final long DELAY_MS = 1000;
    private static final long DELAY_MAX_MS = 1L << 32;

    /** Scripts of others look for that. */
    private static final String BEGINNING = "s6-rc-dryrun:";

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                rc-dryrun - prints a command instead of executing it, and waits
                -v verbosity: 0 prints nothing
                -t delayms: how long it waits; 1000 by default
                word...: the command
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        StringBuilder line = new StringBuilder(BEGINNING);
        for (String word : options.operandsFrom(0)) {
            line.append(' ').append(word);
        }
        long delayMs = Math.min(options.number('t', DELAY_MS), DELAY_MAX_MS);
        if (options.number('v', 1) > 0) {
            new Report(kernel, "rc-dryrun").print(line.append('\n').toString());
        }
        Clock clock = kernel.clock();
        long endNs = clock.deadlineNs(delayMs);
        PollSet none = new PollSet();
        for (long left = endNs - clock.monotonicNs(); left > 0;
                left = endNs - clock.monotonicNs()) {
            kernel.poller().poll(none, Clock.msUp(left));
        }
        return 0;
    }
}
