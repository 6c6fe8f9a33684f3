package jinn.applet.portable;

import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Decimal;

/** Prints numbers from one to another. */
final class Seq implements Applet {

    private static final int BATCH = 4096;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                seq - prints a sequence of numbers
                = seq [-w] [-s separator] [first [increment]] last
                -w: pads them with zeros to the same width
                -s separator: printed after each; a newline by default, a zero byte if empty
                [first]: 1 by default
                [increment]: 1 by default
                last
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        int count = options.operandsFrom(0).size();
        if (count > 3) {
            throw options.wrong();
        }
        long first = count > 1 ? number(options, 0) : 1;
        long increment = count > 2 ? number(options, 1) : 1;
        long last = number(options, count - 1);
        if (increment == 0) {
            throw options.wrong();
        }
        String given = options.value('s').orElse("\n");
        String separator = given.isEmpty() ? "\0" : given;
        int width = options.has('w') ? Long.toString(Math.max(first, last)).length() : 1;
        Report report = new Report(kernel, "seq");
        StringBuilder text = new StringBuilder();
        for (long i = first; i <= last; i += increment) {
            text.append(Decimal.padded(i, width)).append(separator);
            if (text.length() > BATCH) {
                report.print(text.toString());
                text.setLength(0);
            }
        }
        report.print(text.toString());
        return 0;
    }

    private static long number(Options options, int index) {
        OptionalLong number = Decimal.parse(options.operand(index));
        return number.orElseThrow(options::wrong);
    }
}
