package jinn.applet.lines;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Patterns.Dialect;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Pattern;

/** Prints the lines of stdin that have something in them. */
final class Grep implements Applet {

    private static final int NONE = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                grep - prints the lines of stdin that match a pattern
                -E: the pattern is an extended regular expression
                |-F: the pattern is a fixed string
                -i: ignores case
                -c: prints only how many lines match
                -n: prints the number of each line before it
                -q: prints nothing
                -v: prints the lines that do not match
                pattern: a regular expression
                0: a line matched
                1: none did
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String wanted = options.operand(0);
        options.refuseOperandsAfter(1);
        Pattern pattern = options.has('F') ? new Literal(wanted, options.has('i'))
                : kernel.patterns().compiled(wanted, new Dialect(options.has('E'),
                        options.has('i'))).orElseThrow(() -> Fatal.system("understand",
                                "expression " + wanted, Errno.EINVAL));
        LineFlow lines = new LineFlow(kernel);
        long number = 0;
        long count = 0;
        while (lines.next()) {
            number++;
            if (matches(pattern, lines) == options.has('v')) {
                continue;
            }
            count++;
            if (!options.has('q') && !options.has('c')) {
                lines.put(options.has('n') ? number + ":" : "").put(lines.text()).put("\n");
            }
        }
        if (options.has('c') && !options.has('q')) {
            lines.put(count + "\n");
        }
        lines.flush();
        return count == 0 ? NONE : 0;
    }

    /** What is behind a zero byte is not looked at. */
    private static boolean matches(Pattern pattern, LineFlow lines) {
        byte[] bytes = lines.bytes();
        int end = 0;
        while (end < lines.length() && bytes[end] != 0) {
            end++;
        }
        return pattern.find(bytes, 0, end).orFatal();
    }

    /** A text as it stands. */
    private record Literal(String text, boolean ignoresCase) implements Pattern {

        @Override
        public boolean matches(byte[] bytes, int from, int to) {
            String line = Bytes.fromArray(bytes, from, to - from);
            return ignoresCase ? Bytes.upper(line).contains(Bytes.upper(text))
                    : line.contains(text);
        }
    }
}
