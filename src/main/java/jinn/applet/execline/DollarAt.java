package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.chain.Positionals;
import jinn.chain.Transform;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.system.Variables;

/** Prints the positional parameters. */
final class DollarAt implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                dollarat - prints the positional parameters
                -n: prints none after the last
                -0: prints a zero byte after each
                |-d delimiter: prints that byte after each; if empty, prints netstrings
                100: misuse, or the parameters are not set
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> words = Positionals.wordsOf(Variables.of(kernel));
        String delimiter = options.lastOf("0d", 'd') == '0'
                ? "\0" : options.value('d').orElse("\n");
        String text = delimiter.isEmpty() ? Transform.joined(words)
                : Transform.ended(words, delimiter.charAt(0), !options.has('n'));
        new Report(kernel, "dollarat").print(text);
        return 0;
    }
}
