package jinn.applet.service;

import java.util.List;
import jinn.await.Goal;
import jinn.await.Watch;
import jinn.await.Watch.Quorum;
import jinn.await.Watch.Unsupervised;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Bug;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;

/** What svwait, svlisten1 and svlisten are told to wait for. */
record WaitOptions(Goal goal, Quorum quorum, Unsupervised unsupervised, long timeoutMs) {

    static final String GOALS = """
            -u: waits until they are up (the default)
            |-U: up and ready
            |-d: down
            |-D: down, and the finish script has ended
            |-r: down and then up
            |-R: down and then up and ready
            """;

    /** Options come first: one behind a directory would be taken for another directory. */
    static void refuseLate(Kernel kernel, Options options) {
        List<String> operands = options.operands();
        for (String word : operands.subList(Math.min(1, operands.size()), operands.size())) {
            if (word.startsWith("-") && kernel.files().info(word).failedWith(Errno.ENOENT)) {
                throw Fatal.usage(word + " comes behind a service directory: options come first");
            }
        }
    }

    static WaitOptions of(Options options) {
        Goal goal = Bug.present(Goal.of(options.lastOf("uUdDrR", 'u')), "goal of a letter");
        Quorum quorum = options.lastOf("ao", 'a') == 'o' ? Quorum.ANY : Quorum.ALL;
        Unsupervised unsupervised = options.has('s') ? Unsupervised.AWAITED
                : Unsupervised.REFUSED;
        return new WaitOptions(goal, quorum, unsupervised, options.number('t', 0));
    }

    /** Listens, starts the program where there is one, waits. */
    int await(Kernel kernel, List<String> directories, List<String> program) {
        Watch watch = Watch.open(kernel, directories, goal, unsupervised);
        try {
            if (!program.isEmpty()) {
                PathSearch.spawn(kernel, program, Environment.INHERITED, List.of())
                        .orFatal("spawn", program.getFirst());
            }
            watch.await(quorum, timeoutMs);
            return 0;
        } finally {
            watch.close();
        }
    }
}
