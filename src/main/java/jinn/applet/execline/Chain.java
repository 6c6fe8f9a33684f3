package jinn.applet.execline;

import java.util.List;
import jinn.chain.Blocks;
import jinn.chain.Status;
import jinn.kernel.Kernel;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.value.WaitStatus;

/** What the programs of the language have in common: blocks as children, the rest of the line. */
public record Chain(Kernel kernel, String program) {

    private static final String STRICT = "EXECLINE_STRICT";

    public Variables variables() {
        return Variables.of(kernel);
    }

    public Report report() {
        return new Report(kernel, program);
    }

    public static int strictness(Variables variables) {
        String value = variables.value(STRICT);
        return value == null ? 0 : (int) Math.min(2, Decimal.parse(value).orElse(0));
    }

    /** What a lenient reader passes over: the end, a warning or nothing, as strictness is. */
    public void complain(String message) {
        int strictness = strictness(variables());
        if (strictness > 1) {
            throw Fatal.usage(message);
        }
        if (strictness == 1) {
            report().warning(message);
        }
    }

    public Blocks blocks(List<String> words) {
        return new Blocks(words, strictness(variables()));
    }

    /** The next block, with a word to those who are strict. */
    public List<String> next(Blocks blocks) {
        int known = blocks.unquoted().size();
        List<String> block = blocks.next();
        for (String word : blocks.unquoted().subList(known, blocks.unquoted().size())) {
            report().warning("unquoted word in a block: " + word);
        }
        return block;
    }

    /** The same, which may not be empty. */
    public List<String> filled(Blocks blocks) {
        List<String> block = next(blocks);
        if (block.isEmpty()) {
            throw Fatal.usage("empty block");
        }
        return block;
    }

    /** Becomes that program; the value is the exit code where there is none. */
    public int follow(List<String> words) {
        if (!words.isEmpty()) {
            PathSearch.exec(kernel, words);
        }
        return 0;
    }

    public int follow(Variables variables, List<String> words) {
        if (!words.isEmpty()) {
            variables.exec(kernel, words);
        }
        return 0;
    }

    /** Starts a block; one without words does nothing, well. */
    public Result<Pid> start(List<String> block, Environment environment,
            List<Child.Action> setUp) {
        if (block.isEmpty()) {
            return kernel.processes().spawn(Child.onItsOwn(setUp, new Child.Exit(0)));
        }
        return PathSearch.spawn(kernel, block, environment, setUp);
    }

    /** @throws Fatal with 111 where it cannot be started */
    public Pid started(List<String> block, List<Child.Action> setUp) {
        return start(block, Environment.INHERITED, setUp).orFatal("spawn", name(block));
    }

    private static String name(List<String> block) {
        return block.isEmpty() ? "a child" : block.getFirst();
    }

    /** A descriptor, to be inherited, in the place of another one. */
    public void move(Fd from, Fd to) {
        kernel.files().copy(from, to).orFatal("move", "a descriptor");
        if (!from.equals(to)) {
            kernel.files().close(from);
        }
    }

    public WaitStatus await(Pid child) {
        return kernel.processes().await(child).orFatal("wait for", "a child");
    }

    /** @throws Fatal with 111 where it cannot be started */
    public WaitStatus run(List<String> block) {
        return block.isEmpty() ? WaitStatus.exited(0) : await(started(block, List.of()));
    }

    /** What {@code ?} says of it; of one that cannot be started, why. */
    public int shown(List<String> block) {
        if (block.isEmpty()) {
            return 0;
        }
        return switch (start(block, Environment.INHERITED, List.of())) {
            case Ok<Pid>(Pid pid) -> Status.shown(await(pid));
            case Failed<Pid>(Errno errno) -> {
                report().unable("spawn", name(block), errno);
                yield Fatal.spawn("", errno).code();
            }
        };
    }

    /** @throws Fatal with 128 and the signal, where one ended it */
    public WaitStatus unlessKilled(WaitStatus status) {
        if (!status.isExited()) {
            throw new Fatal(Status.exitCode(status),
                    "the child was killed by " + Signal.nameOf(status.signal()));
        }
        return status;
    }
}
