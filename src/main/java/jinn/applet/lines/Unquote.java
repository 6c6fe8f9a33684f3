package jinn.applet.lines;

import jinn.applet.Applet;
import jinn.applet.lines.Quoting.Read;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;

/** Prints what a quoted word stands for. */
final class Unquote implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                unquote - unquotes a word and prints it
                -n: prints no newline
                -d delimiters: one begins it, the next ends it; if empty, there are none
                word
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        String word = options.operand(0);
        Quoting quoting = new Quoting(options.value('d').orElse("\""));
        boolean delimited = !quoting.delimiters().isEmpty();
        if (delimited && (word.isEmpty()
                || quoting.delimiters().indexOf(word.charAt(0)) < 0)) {
            throw Fatal.usage("no delimiter at the beginning of: " + word);
        }
        Read read = quoting.read(word, delimited ? 1 : 0);
        if (!read.isGood() || delimited && read.end() == word.length()) {
            throw Fatal.usage((read.isGood() ? "no delimiter at the end of: "
                    : "bad backslash in: ") + word);
        }
        Report report = new Report(kernel, "unquote");
        if (delimited && read.end() < word.length() - 1) {
            report.warning("words behind the delimiter are left out: "
                    + word.substring(read.end() + 1));
        }
        report.print(options.has('n') ? read.text() : read.text() + "\n");
        return 0;
    }
}
