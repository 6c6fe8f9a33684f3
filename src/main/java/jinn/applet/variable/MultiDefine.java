package jinn.applet.variable;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.execline.Chain;
import jinn.chain.Blocks;
import jinn.chain.Substitution;
import jinn.chain.Transform;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import org.jspecify.annotations.Nullable;

/** Replaces several keys by the words of one value. */
final class MultiDefine extends Directive {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                multidefine - substitutes the words of one value for several keys
                -0: a key for which no word is left has no value
                -r: the last key gets all remaining words
                ~-N: undoes -n
                -n: takes one delimiter from the end
                -C: keeps only the first of adjacent delimiters
                ~-c: undoes -C
                -d delim: the delimiters, one per byte; white space by default
                value
                { keys... }
                prog...
                """);
    }

    @Override
    @Nullable String key(Options options) {
        return null;
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        Transform asked = transform(options);
        List<String> values = new Transform(asked.crunch(), asked.chomp(), true,
                asked.delimiters()).values(options.operand(0));
        Chain chain = new Chain(kernel, "multidefine");
        Blocks blocks = new Blocks(options.operandsFrom(1), Chain.strictness(variables));
        List<String> keys = chain.filled(blocks);
        List<Substitution> all = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).isEmpty()) {
                List<String> taken = i < values.size() ? List.of(values.get(i))
                        : options.has('0') ? List.of() : List.of("");
                all.add(new Substitution(keys.get(i), taken));
                last = i;
            }
        }
        int left = values.size() - keys.size();
        if (options.has('r') && left > 0 && !all.isEmpty()) {
            all.add(new Substitution(all.removeLast().key(),
                    values.subList(last, last + left + 1)));
        }
        requireDifferent(all);
        return new Binding(all, variables, blocks.rest());
    }
}
