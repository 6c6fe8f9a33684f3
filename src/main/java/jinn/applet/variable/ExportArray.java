package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.applet.execline.VariableName;
import jinn.chain.Blocks;
import jinn.chain.Transform;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;

/** Puts a list of words into a variable, so that they can be told apart again. */
final class ExportArray implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                export-array - encodes a list of words into a variable, then executes another \
                program
                -d delimiter: its first character after each word; netstrings by default
                variable
                { word... }
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "export-array");
        Blocks blocks = chain.blocks(options.operandsFrom(1));
        List<String> words = chain.next(blocks);
        if (words.isEmpty() || !blocks.hasMore()) {
            throw options.wrong();
        }
        String name = VariableName.checkedOrEmpty(options.operand(0));
        String delimiter = options.value('d').orElse("");
        String value = delimiter.isEmpty()
                ? Transform.joined(words) : Transform.ended(words, delimiter.charAt(0), true);
        Variables.of(kernel).with(name, value).exec(kernel, blocks.rest());
        return Fatal.SYSTEM;
    }
}
