package jinn.applet.lines;

import jinn.applet.Applet;
import jinn.applet.lines.Quoting.Read;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;

/** Prints what each quoted line of stdin stands for; a line that is none stays as it is. */
final class UnquoteFilter implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                unquote-filter - unquotes each line of stdin
                -q: does not warn of a line that is not quoted
                |-Q: warns of it (the default)
                |-v: warns of it and shows the line
                |-w: exits 100 at it
                -d delimiters: one begins a line, the next ends it; if empty, there are none
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        Quoting quoting = new Quoting(options.value('d').orElse("\""));
        char strictness = options.lastOf("qQvw", 'Q');
        Report report = new Report(kernel, "unquote-filter");
        LineFlow flow = new LineFlow(kernel);
        while (flow.next()) {
            String line = flow.text();
            Read read = read(quoting, line);
            String wrong = wrong(quoting, read, line);
            if (!wrong.isEmpty() && strictness == 'w') {
                flow.flush();
                throw Fatal.usage(wrong);
            }
            if (!wrong.isEmpty() && strictness != 'q') {
                report.warning(strictness == 'v' ? wrong + ": " + line : wrong);
            }
            flow.put(wrong.isEmpty() ? read.text() : line).putEnd();
        }
        flow.flush();
        return 0;
    }

    private static Read read(Quoting quoting, String line) {
        if (quoting.delimiters().isEmpty()) {
            return quoting.read(line, 0);
        }
        boolean begins = !line.isEmpty() && quoting.delimiters().indexOf(line.charAt(0)) >= 0;
        return begins ? quoting.read(line, 1) : new Read("", 0, true);
    }

    /** Empty where nothing is. */
    private static String wrong(Quoting quoting, Read read, String line) {
        boolean delimited = !quoting.delimiters().isEmpty();
        if (!read.isGood()) {
            return "bad backslash in a line";
        }
        if (delimited && read.end() == 0) {
            return line.isEmpty() ? "empty line" : "no delimiter at the beginning of a line";
        }
        return delimited && read.end() == line.length()
                ? "no delimiter at the end of a line" : "";
    }
}
