package jinn.applet.flow;

import java.util.List;
import jinn.applet.execline.Chain;
import jinn.option.Options;
import jinn.value.WaitStatus;

/** A block that decides, by how it ends; {@code -n} turns it round. */
record Condition(Chain chain, Options options) {

    static final String OPTIONS = """
            -X: where a signal ended it, it has failed; else that is an error
            -n: the other way round: where it fails
            """;

    /** A child that a signal ends is none of both, but with {@code -X}. */
    WaitStatus run(List<String> block) {
        WaitStatus status = chain.run(block);
        return options.has('X') ? status : chain.unlessKilled(status);
    }

    boolean holds(WaitStatus status) {
        boolean succeeded = status.isExited() && status.code() == 0;
        return succeeded != options.has('n');
    }
}
