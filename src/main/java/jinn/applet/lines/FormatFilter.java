package jinn.applet.lines;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Errno;
import jinn.value.Fatal;

/** Prints a text for each line, with the line in it. */
final class FormatFilter implements Applet {

    /** As many digits as there are words. */
    private static final int WORDS_MAX = 9;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                format-filter - prints a formatted text for each line of stdin
                format: %s is the line, %0 this program, %1 to %9 the words, %% a percent sign
                [word...]
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String format = options.operand(0);
        List<String> words = options.operandsAfter(1);
        if (words.size() > WORDS_MAX) {
            throw Fatal.usage("no more than " + WORDS_MAX + " words");
        }
        List<String> own = kernel.processes().arguments();
        Format made = new Format(format, own.isEmpty() ? "" : own.getFirst(), words);
        made.with("");
        LineFlow lines = new LineFlow(kernel);
        while (lines.next()) {
            lines.put(made.with(lines.text())).putEnd();
        }
        lines.flush();
        return 0;
    }

    private record Format(String text, String zero, List<String> words) {

        /** @throws Fatal 111 where a percent sign has something else behind it */
        String with(String line) {
            StringBuilder filled = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '%') {
                    i++;
                    filled.append(value(i < text.length() ? text.charAt(i) : 0, line));
                } else {
                    filled.append(c);
                }
            }
            return filled.toString();
        }

        private String value(char letter, String line) {
            int number = letter - '0';
            if (letter == 's') {
                return line;
            }
            if (letter == '%') {
                return "%";
            }
            if (number < 0 || number > words.size()) {
                throw Fatal.system("understand", "format " + text, Errno.EINVAL);
            }
            return number == 0 ? zero : words.get(number - 1);
        }
    }
}
