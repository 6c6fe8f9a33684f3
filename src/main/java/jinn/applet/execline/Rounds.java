package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Status;
import jinn.chain.Substitution;
import jinn.kernel.Environment;
import jinn.kernel.Pid;
import jinn.kernel.Variables;
import jinn.kernel.WaitStatus;
import jinn.kernel.Waited;
import jinn.option.Options;

/** A loop over values: each is a variable of a child, or is put into its words. */
final class Rounds {

    static final String LETTERS = "EepP:" + Stops.LETTERS;

    private static final int GO_ON = -1;
    private static final int STOPPED_IN_COMPANY = 1;

    private final Chain chain;
    private final String name;
    private final List<String> program;
    private final Variables variables;
    private final Stops stops;
    private final boolean substitutes;
    private final long companyMax;
    private final List<Pid> running = new ArrayList<>();

    Rounds(Chain chain, Options options, String name, List<String> program) {
        this.chain = chain;
        this.name = VariableName.checked(name);
        this.program = program;
        variables = chain.variables();
        stops = Stops.of(options, new Stops(false, List.of()));
        substitutes = options.lastOf("Ee", 'e') == 'E';
        companyMax = options.lastOf("pP", ' ') == 'P' ? options.number('P', 1)
                : options.has('p') ? Long.MAX_VALUE : 1;
    }

    /** The exit code of all; negative where there is more to do. */
    int round(String value) {
        if (program.isEmpty()) {
            return GO_ON;
        }
        List<String> words = program;
        Variables own = variables.without(name);
        if (substitutes) {
            words = Substitution.apply(List.of(new Substitution(name, List.of(value))), program);
        } else {
            own = own.with(name, value);
        }
        String path = words.isEmpty() ? "" : words.getFirst();
        Pid child = chain.start(words, new Environment.Exactly(own.all()), List.of())
                .orFatal("spawn", path);
        if (companyMax == 1) {
            WaitStatus status = chain.await(child);
            return stops.at(status) ? Status.exitCode(status) : GO_ON;
        }
        running.add(child);
        return running.size() < companyMax ? GO_ON : oneLess();
    }

    /** Waits for those that still run. */
    int last() {
        int code = 0;
        while (!running.isEmpty()) {
            code = Math.max(code, oneLess());
        }
        return code;
    }

    /** Others may be children too, such as the block of a pipeline. */
    private int oneLess() {
        Children children = new Children(chain.kernel(), running, true);
        children.await(-1);
        Waited.Died died = children.first();
        if (died == null) {
            running.clear();
            return GO_ON;
        }
        running.remove(died.pid());
        return stops.at(died.status()) ? STOPPED_IN_COMPANY : GO_ON;
    }
}
