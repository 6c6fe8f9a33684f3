package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.chain.BadKey;
import jinn.chain.Keys;
import jinn.chain.Substitution;
import jinn.chain.Transform;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;
import org.jspecify.annotations.Nullable;

/** A program that replaces keys in the rest of its line; also one of several that do so at once. */
abstract class Directive implements Applet {

    /** How a value becomes words. */
    static final String TRANSFORM = """
            ~-N: undoes -n
            -n: takes one delimiter from the end
            -s: splits the value: each delimiter ends a word
            -C: keeps only the first of adjacent delimiters
            ~-c: undoes -C
            -d delim: the delimiters, one per byte; white space by default
            """;

    abstract Binding bind(Kernel kernel, Variables variables, Options options);

    /** The key that gets values; null where it is not the first word that says which do. */
    @Nullable String key(Options options) {
        return options.operand(0);
    }

    @Override
    public final int run(Kernel kernel, Options options) {
        Variables variables = Variables.of(kernel);
        Binding binding = bound(kernel, variables, options);
        Chain chain = new Chain(kernel, "");
        List<String> words = Substitution.apply(binding.keys(), binding.rest());
        return binding.variables().equals(variables)
                ? chain.follow(words) : chain.follow(binding.variables(), words);
    }

    /** As the original has it, of one that stands alone. */
    int codeOfBadKey() {
        return Fatal.SYSTEM;
    }

    private Binding bound(Kernel kernel, Variables variables, Options options) {
        try {
            return bind(kernel, variables, options);
        } catch (BadKey bad) {
            throw new Fatal(codeOfBadKey(), bad.getMessage());
        }
    }

    static void requireDifferent(List<? extends Keys> all) {
        for (int i = 0; i < all.size(); i++) {
            String key = all.get(i).first();
            for (int j = 0; j < all.size(); j++) {
                if (j != i && all.get(j).values(key) != null) {
                    throw twice(key);
                }
            }
        }
    }

    static BadKey twice(String key) {
        return new BadKey("twice the same key: " + key);
    }

    static Transform transform(Options options) {
        return new Transform(options.lastOf("Cc", 'c') == 'C', options.lastOf("Nn", 'N') == 'n',
                options.has('s'), options.value('d').orElse(Transform.BLANKS));
    }
}
