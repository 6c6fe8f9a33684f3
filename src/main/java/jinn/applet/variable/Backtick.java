package jinn.applet.variable;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.applet.execline.VariableName;
import jinn.chain.Blocks;
import jinn.chain.Keys;
import jinn.chain.Status;
import jinn.chain.Substitution;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Bug;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.WaitStatus;
import org.jspecify.annotations.Nullable;

/** Makes what a block prints the value of a variable. */
final class Backtick implements Applet {

    private static final int HAS_NUL = 124;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                backtick - sets a variable to the output of a block
                -i: fails if the block fails or prints a zero byte (the default)
                |-I: uses whatever the block prints, up to a zero byte
                |-x: if the block fails, does not set the variable
                |-D default: the value if the block fails
                -N: keeps a newline at the end
                |-n: removes one newline from the end (the default)
                -E: substitutes the value in the remainder, and sets no variable
                ~-e: undoes -E
                variable
                { prog... }
                remainder...
                124: the block printed a zero byte
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "backtick");
        VariableName.checked(options.operand(0));
        Blocks blocks = chain.blocks(options.operandsFrom(1));
        List<String> block = chain.filled(blocks);
        if (!blocks.hasMore()) {
            throw options.wrong();
        }
        Files.Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        Pid child = chain.start(block, Environment.INHERITED,
                List.of(new Child.Copy(pipe.write(), Fd.STDOUT)))
                .orFatal("spawn", block.getFirst());
        kernel.files().close(pipe.write());
        String text = Captured.all(kernel, pipe.read());
        kernel.files().close(pipe.read());
        WaitStatus status = chain.await(child);
        List<Substitution> found = new ArrayList<>();
        String value = value(chain, options, text, status);
        if (value != null) {
            found.add(new Substitution(options.operand(0), List.of(value)));
        }
        Variables others = chain.variables().without(options.operand(0));
        if (mode(options) != 'i') {
            found.add(new Substitution("?", List.of(Long.toString(Status.shown(status)))));
            others = others.without("?");
        }
        return follow(chain, options, new Binding(found, others, blocks.rest()));
    }

    private static char mode(Options options) {
        return options.lastOf("iIxD", 'i');
    }

    /** Null where the variable is to be unset. */
    private static @Nullable String value(Chain chain, Options options, String text,
            WaitStatus status) {
        char mode = mode(options);
        if (mode == 'i') {
            insist(status, text);
        }
        boolean ended = status.isExited() && status.code() == 0;
        boolean whole = text.indexOf('\0') < 0;
        if (ended && whole || mode == 'I') {
            return Captured.value(options, text);
        }
        if (ended) {
            chain.report().warning("a zero byte in the child's output");
        }
        return mode == 'D' ? options.value('D').orElse(null) : null;
    }

    /** Into the environment, or with {@code -E} into the words. */
    private static int follow(Chain chain, Options options, Binding found) {
        if (options.lastOf("Ee", 'e') == 'E') {
            return chain.follow(found.variables(),
                    Substitution.apply(found.keys(), found.rest()));
        }
        Variables variables = found.variables();
        for (Keys one : found.keys()) {
            List<String> values = Bug.present(one.values(one.first()), "value of a variable");
            variables = variables.with(one.first(), values.getFirst());
        }
        return chain.follow(variables, found.rest());
    }

    private static void insist(WaitStatus status, String text) {
        if (!status.isExited() || status.code() != 0) {
            throw new Fatal(Status.exitCode(status), "the child failed");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Fatal(HAS_NUL, "a zero byte in the child's output");
        }
    }
}
