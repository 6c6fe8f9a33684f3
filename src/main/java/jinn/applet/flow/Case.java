package jinn.applet.flow;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.kernel.Kernel;
import jinn.kernel.Patterns.Dialect;
import jinn.kernel.Patterns.Naming;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** Becomes the block whose pattern a value matches. */
final class Case implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                case - executes the block whose pattern matches a value
                -s: patterns are shell file name patterns
                -e: basic regular expressions
                |-E: extended ones (the default)
                -n: undoes -N
                |-N: sets the variables 1, 2 ... to what the parts in parentheses matched
                -i: ignores case
                ~-S: undoes -s
                value
                { pattern { prog... } ... }: a pattern and a block, as often as you like
                remainder...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "case");
        String value = options.operand(0);
        Blocks blocks = chain.blocks(options.operandsFrom(1));
        Blocks cases = chain.blocks(chain.next(blocks));
        while (cases.hasMore()) {
            String pattern = cases.word();
            List<String> program = chain.next(cases);
            Variables matched = matched(chain, options, pattern, value);
            if (matched != null) {
                return chain.follow(matched, program);
            }
        }
        return chain.follow(blocks.rest());
    }

    /** With what the parts matched, where that is wanted; null where it does not match. */
    private static @Nullable Variables matched(Chain chain, Options options, String pattern,
            String value) {
        boolean exports = options.lastOf("nN", 'n') == 'N';
        boolean escapes = options.lastOf("eE", 'E') == 'E';
        if (options.lastOf("sS", 'S') == 's') {
            boolean is = chain.kernel().patterns().isGlobbed(pattern,
                    new Naming(escapes, options.has('i'), exports), value);
            return is ? chain.variables() : null;
        }
        List<String> groups = chain.kernel().patterns().groups(pattern,
                new Dialect(escapes, options.has('i')), value);
        if (groups == null) {
            throw Fatal.usage("no regular expression: " + pattern);
        }
        if (groups.isEmpty()) {
            return null;
        }
        return exports ? exported(chain.variables(), pattern, groups) : chain.variables();
    }

    private static Variables exported(Variables variables, String pattern,
            List<String> groups) {
        Variables exported = variables.with("#", Long.toString(groups.size() - 1))
                .with("0", pattern);
        for (int i = 1; i < groups.size(); i++) {
            exported = exported.with(Long.toString(i), groups.get(i));
        }
        return exported;
    }
}
