package jinn.applet.execline;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Blocks;
import jinn.chain.Substitution;
import jinn.chain.Transform;
import jinn.kernel.Kernel;
import jinn.kernel.Variables;
import jinn.option.Options;

/** Replaces several keys by the words of one value. */
final class MultiDefine extends Directive {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("0rNnCcd:", List.of(),
                "multidefine [-0] [-r] [-n] [-C] [-d delim] value { keys... } prog...");
    }

    @Override
    Binding bind(Kernel kernel, Variables variables, Options options) {
        Transform asked = transform(options);
        List<String> values = new Transform(asked.crunch(), asked.chomp(), true,
                asked.delimiters()).values(options.operand(0));
        Chain chain = new Chain(kernel, "multidefine");
        Blocks blocks = new Blocks(options.operandsFrom(1), Chain.strictness(variables));
        List<String> keys = chain.next(blocks);
        List<Substitution> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean takesRest = options.has('r') && i == keys.size() - 1;
            List<String> taken = taken(options, values, i, takesRest);
            if (!keys.get(i).isEmpty()) {
                all.add(new Substitution(keys.get(i), taken));
            }
        }
        requireDifferent(all);
        return new Binding(all, variables, blocks.rest());
    }

    private static List<String> taken(Options options, List<String> values, int at,
            boolean takesRest) {
        if (at >= values.size()) {
            return options.has('0') || takesRest ? List.of() : List.of("");
        }
        return takesRest ? values.subList(at, values.size()) : List.of(values.get(at));
    }
}
