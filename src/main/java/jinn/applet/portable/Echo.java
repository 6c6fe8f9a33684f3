package jinn.applet.portable;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.Called;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;

/** Writes its words to stdout. */
final class Echo implements Applet {

    private static final Options.Syntax OF_S6 =
            Options.Syntax.of("""
                    echo - writes its words to stdout, with separators between
                    -n: prints no newline
                    -s separator: its first character separates words; a blank by default
                    [word...]
                    """);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                echo - writes its words to stdout, with blanks between
                -n: prints no newline
                [word...]
                """);
    }

    /** What begins with a minus is no option in POSIX, but for the first -n. */
    @Override
    public int run(Kernel kernel, Options options) {
        List<String> words = options.operands();
        boolean ends = words.isEmpty() || !words.getFirst().equals("-n");
        String separator = " ";
        if (Called.by(kernel, List.of("s6-echo", "s6-linux-init-echo"))) {
            Options parsed = Options.parse(OF_S6, words);
            ends = !parsed.has('n');
            String wanted = parsed.value('s').orElse(separator);
            separator = wanted.substring(0, Math.min(1, wanted.length()));
            words = parsed.operands();
        } else if (!ends) {
            words = words.subList(1, words.size());
        }
        String text = String.join(separator, words);
        new Report(kernel, "echo").print(ends ? text + "\n" : text);
        return 0;
    }
}
