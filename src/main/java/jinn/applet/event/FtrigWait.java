package jinn.applet.event;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.await.Listening;
import jinn.await.Listening.Wanted;
import jinn.await.Watch;
import jinn.await.Watch.Quorum;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.value.Environment;
import jinn.value.Fatal;

/** Waits for events; with a program, which is started once nothing can be missed any more. */
final class FtrigWait implements Applet {

    private static final int TIMED_OUT = 1;

    private final boolean starts;

    private FtrigWait(boolean starts) {
        this.starts = starts;
    }

    /** As ftrig-wait, which only waits. */
    static FtrigWait alone() {
        return new FtrigWait(false);
    }

    /** As ftrig-listen1, which starts a program. */
    static FtrigWait withProgram() {
        return new FtrigWait(true);
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of(starts ? """
                ftrig-listen1 - listens to an event directory, runs a program, and waits for events
                -t,--timeout timeoutms: gives up after that time; 0, the default, means never
                fifodir
                regexp: what the events must match
                prog...
                1: the time is over
                """ : """
                ftrig-wait - waits for events in an event directory and prints the last one
                -t,--timeout timeoutms: gives up after that time; 0, the default, means never
                fifodir
                regexp: what the events must match
                1: the time is over
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (!starts) {
            options.refuseLateOptions(2);
        }
        var wanted = new Wanted(options.operand(0), options.operand(1));
        List<String> program = starts ? options.operandsFrom(2) : List.of();
        Listening listening = await(kernel, options, List.of(wanted), program);
        new Report(kernel, "ftrig-wait").print(listening.lastLetter() + "\n");
        return 0;
    }

    /** Listens, starts the program where there is one, and waits; exit code 1 is a timeout. */
    static Listening await(Kernel kernel, Options options, List<Wanted> wanted,
            List<String> program) {
        long timeoutMs = options.number('t', 0);
        Quorum quorum = options.lastOf("ao", 'a') == 'o' ? Quorum.ANY : Quorum.ALL;
        Listening listening = Listening.open(kernel, wanted);
        try {
            if (!program.isEmpty()) {
                PathSearch.spawn(kernel, program, Environment.INHERITED, List.of())
                        .orFatal("spawn", program.getFirst());
            }
            if (!listening.await(quorum, timeoutMs)) {
                List<String> names = new ArrayList<>();
                wanted.forEach(one -> names.add(one.directory()));
                throw new Fatal(TIMED_OUT, "timed out waiting for " + Watch.names(names));
            }
            return listening;
        } finally {
            listening.close();
        }
    }
}
