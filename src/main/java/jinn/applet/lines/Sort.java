package jinn.applet.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Prints the lines of stdin in order. */
final class Sort implements Applet {

    private static final int NOT_IN_ORDER = 1;

    /** Bytes of memory that all lines may take, and what each takes besides twice its own. */
    private static final int MEMORY_MAX = 1 << 23;
    private static final int LINE = 64;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                sort - sorts the lines of stdin
                -b: ignores blanks and tabs at the beginning
                -c: prints nothing; the exit code says whether they are sorted
                -f: ignores case
                -r: sorts in reverse order
                -u: prints only the last of equal lines
                -0: lines end at zero bytes
                1: with -c, they are not sorted
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        LineFlow flow = new LineFlow(kernel).endedBy(options.has('0') ? 0 : '\n');
        List<String> lines = lines(flow);
        Comparator<String> order = (one, other) -> compared(options, one, other);
        boolean unique = options.has('u');
        if (options.has('c')) {
            boolean good = true;
            for (int i = 1; i < lines.size(); i++) {
                good &= order.compare(lines.get(i - 1), lines.get(i)) < (unique ? 0 : 1);
            }
            return good ? 0 : NOT_IN_ORDER;
        }
        lines.sort(order);
        for (int i = 0; i < lines.size(); i++) {
            boolean again = unique && i + 1 < lines.size()
                    && order.compare(lines.get(i), lines.get(i + 1)) == 0;
            if (!again) {
                flow.put(lines.get(i)).put(options.has('0') ? "\0" : "\n");
            }
        }
        flow.flush();
        return 0;
    }

    private static List<String> lines(LineFlow flow) {
        List<String> lines = new ArrayList<>();
        int size = 0;
        while (flow.next()) {
            size += 2 * flow.length() + LINE;
            if (size > MEMORY_MAX) {
                throw Fatal.system("keep", "lines that take more than " + MEMORY_MAX
                        + " bytes", Errno.E2BIG);
            }
            lines.add(flow.text());
        }
        return lines;
    }

    private static int compared(Options options, String one, String other) {
        String first = options.has('b') ? unindented(one) : one;
        String second = options.has('b') ? unindented(other) : other;
        int order = options.has('f') ? Bytes.upper(first).compareTo(Bytes.upper(second))
                : first.compareTo(second);
        return options.has('r') ? -order : order;
    }

    private static String unindented(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        return line.substring(start);
    }
}
