package jinn.applet.flow;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.execline.Chain;
import jinn.applet.execline.VariableName;
import jinn.chain.Status;
import jinn.chain.Substitution;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.Variables;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.WaitStatus;
import jinn.value.Waited;

/** A loop over values: each is a variable of a child, or is put into its words. */
final class Rounds {

    static final String OPTIONS = """
            -E: substitutes the item, and sets no variable
            ~-e: undoes -E
            -p: runs all rounds in parallel
            |-P most: runs that many rounds in parallel, 10000 at most
            -o okcodes: exit codes at which it continues, separated by commas
            |-x breakcodes: exit codes at which it ends
            """;

    private static final int GO_ON = -1;

    /** At the same time. */
    private static final Range COMPANY = new Range(0, 10_000);

    private final Chain chain;
    private final String name;
    private final List<String> program;
    private Variables variables;
    private final Stops stops;
    private final boolean substitutes;
    private long companyMax;
    private boolean goesOn;
    private final List<Pid> running = new ArrayList<>();

    Rounds(Chain chain, Options options, String name, List<String> program) {
        this.chain = chain;
        this.name = VariableName.checked(name);
        this.program = program;
        variables = chain.variables();
        stops = Stops.of(options, new Stops(false, List.of()));
        substitutes = options.lastOf("Ee", 'e') == 'E';
        goesOn = substitutes;
        companyMax = options.lastOf("pP", ' ') == 'P'
                ? Math.max(1, COMPANY.near(options, 'P', 1, chain.report()))
                : options.has('p') ? COMPANY.most() : 1;
    }

    /** That many rounds there are: one that is alone decides, as where they go one by one. */
    Rounds most(int rounds) {
        companyMax = Math.max(1, Math.min(companyMax, rounds));
        return this;
    }

    /** A program that is not there may be there for the next value: its round has failed. */
    Rounds goingOn() {
        goesOn = true;
        return this;
    }

    Rounds without(String variable) {
        variables = variables.without(variable);
        return this;
    }

    /** The exit code of all; negative where there is more to do. */
    int round(String value) {
        if (program.isEmpty()) {
            return GO_ON;
        }
        Pid child = child(value);
        if (companyMax == 1) {
            WaitStatus status = chain.await(child);
            return stops.at(status) ? Status.exitCode(status) : GO_ON;
        }
        running.add(child);
        if (running.size() == companyMax) {
            oneLess();
        }
        return GO_ON;
    }

    private Pid child(String value) {
        Variables others = variables.without(name);
        List<String> words = substitutes ? Substitution.apply(
                List.of(new Substitution(name, List.of(value))), program) : program;
        Variables own = substitutes ? others : others.with(name, value);
        Result<Pid> spawned = chain.start(words, new Environment.Exactly(own.all()), List.of());
        return goesOn && spawned instanceof Failed<Pid>(Errno errno)
                && Fatal.spawn("", errno).code() != Fatal.SYSTEM
                ? failing(words.getFirst(), errno) : spawned.orFatal("spawn", words.getFirst());
    }

    /** One that ends as if it had been executed and could not be. */
    private Pid failing(String path, Errno errno) {
        chain.report().unable("exec", path, errno);
        return chain.kernel().processes().spawn(Child.onItsOwn(List.of(),
                new Child.Exit(Fatal.exec(path, errno).code()))).orFatal("spawn", "a child");
    }

    /** Waits for those that still run. */
    void last() {
        while (!running.isEmpty()) {
            oneLess();
        }
    }

    /** Others may be children too, such as the block of a pipeline. */
    private void oneLess() {
        Children children = new Children(chain.kernel(), running, true);
        children.await(-1);
        Waited.Died died = children.first();
        if (died == null) {
            running.clear();
        } else {
            running.remove(died.pid());
        }
    }
}
