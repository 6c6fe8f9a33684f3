package jinn.applet.lines;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Fatal;

/** Quotes a word, or each line of stdin. */
record Quote(boolean lines) implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of(lines ? """
                quote-filter - quotes each line of stdin
                -u: prints no delimiters around it
                -d delimiters: the first is put around it, all are escaped in it; " by default
                """ : """
                quote - prints a word in quotes, with special characters escaped
                -n: prints no newline
                -u: prints no delimiters around it
                -d delimiters: the first is put around it, all are escaped in it; " by default
                word
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(lines ? 0 : 1);
        String delimiters = options.value('d').orElse("\"");
        if (delimiters.isEmpty() && !options.has('u')) {
            throw Fatal.usage("no delimiter to quote with");
        }
        Quoting quoting = new Quoting(delimiters);
        String around = options.has('u') ? "" : delimiters.substring(0, 1);
        if (!lines) {
            String quoted = around + quoting.quoted(options.operand(0)) + around;
            new Report(kernel, "quote").print(options.has('n') ? quoted : quoted + "\n");
            return 0;
        }
        LineFlow flow = new LineFlow(kernel);
        while (flow.next()) {
            flow.put(around).put(quoting.quoted(flow.text())).put(around).putEnd();
        }
        flow.flush();
        return 0;
    }
}
