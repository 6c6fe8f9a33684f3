package jinn.applet.variable;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.chain.Keys;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** Replaces the keys of several directives at once. */
final class MultiSubstitute extends Directive {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                multisubstitute - substitutes the keys of several directives at once
                { directives... }: define, importas, elglob, elgetpositionals, multidefine
                prog...
                """);
    }

    @Override
    @Nullable String key(Options options) {
        return null;
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        Chain chain = new Chain(kernel, "multisubstitute");
        Blocks blocks = new Blocks(options.operands(), Chain.strictness(variables));
        List<Keys> all = new ArrayList<>();
        Variables left = variables;
        List<String> directives = chain.next(blocks);
        while (!directives.isEmpty()) {
            Directive directive = named(directives.getFirst());
            Options own = Options.parse(directive.syntax(),
                    directives.subList(1, directives.size()));
            requireNew(directive.key(own), all);
            Binding binding = directive.bind(kernel, variables, own);
            all.addAll(binding.keys());
            requireDifferent(all);
            left = without(left, variables, binding.variables());
            directives = binding.rest();
        }
        if (!blocks.hasMore()) {
            throw options.wrong();
        }
        return new Binding(all, left, blocks.rest());
    }

    /** Before a value is looked at that may be none: of two mistakes the key is told of. */
    private static void requireNew(@Nullable String key, List<Keys> all) {
        for (Keys keys : all) {
            if (key != null && keys.values(key) != null) {
                throw twice(key);
            }
        }
    }

    @Override
    int codeOfBadKey() {
        return Fatal.USAGE;
    }

    private static Directive named(String name) {
        return switch (name) {
            case "define" -> new Define();
            case "importas", "import" -> new ImportAs();
            case "elglob" -> new ElGlob();
            case "multidefine" -> new MultiDefine();
            case "elgetpositionals" -> new ElGetPositionals();
            default -> throw Fatal.usage("no directive: " + name);
        };
    }

    /** Without those that a directive took away; each of them sees all. */
    private static Variables without(Variables left, Variables before, Variables after) {
        if (after.equals(before)) {
            return left;
        }
        List<String> kept = new ArrayList<>(left.all());
        kept.retainAll(after.all());
        return new Variables(kept);
    }
}
