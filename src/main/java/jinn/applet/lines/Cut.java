package jinn.applet.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Decimal;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;

/** Prints parts of each line: bytes, or what stands between delimiters. */
final class Cut implements Applet {

    /** Parts from one number to another, both counted from 1. */
    private record Range(long from, long to) {
    }

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                cut - prints parts of each line
                !-b list: these bytes
                |-c list: these bytes
                |-f list: these fields; a line without a delimiter is printed whole
                -d delimiter: separates fields: its first byte; a tab by default
                -n: accepted, without effect
                -s: with -f: leaves out lines without a delimiter
                [file...]
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        char kind = options.lastOf("bcf", ' ');
        if (kind == ' ' || (options.has('b') ? 1 : 0) + (options.has('c') ? 1 : 0)
                + (options.has('f') ? 1 : 0) > 1) {
            throw options.wrong();
        }
        List<Range> ranges = ranges(options.value(kind).orElse(""));
        String given = options.value('d').orElse("\t");
        char delimiter = given.isEmpty() ? 0 : given.charAt(0);
        LineFlow lines = new LineFlow(kernel);
        List<String> paths = options.operands().isEmpty() ? List.of("-") : options.operands();
        for (String path : paths) {
            Fd fd = path.equals("-") ? Fd.STDIN
                    : kernel.files().open(path, OpenMode.READ).orFatal("open", path);
            lines.from(fd);
            while (lines.next()) {
                String line = lines.text();
                if (kind != 'f') {
                    bytes(lines, line, ranges);
                } else if (line.indexOf(delimiter) >= 0) {
                    fields(lines, line, ranges, delimiter);
                } else if (!options.has('s')) {
                    lines.put(line).putEnd();
                }
            }
            kernel.files().close(fd);
        }
        lines.flush();
        return 0;
    }

    /** Numbers and ranges, with commas or blanks between. */
    private static List<Range> ranges(String list) {
        List<Range> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            if (i == list.length() || ", \t".indexOf(list.charAt(i)) >= 0) {
                ranges.add(range(list, list.substring(start, i)));
                start = i + 1;
            }
        }
        return ranges;
    }

    private static Range range(String list, String word) {
        int dash = word.indexOf('-');
        OptionalLong from = number(dash == 0 ? "1" : dash < 0 ? word : word.substring(0, dash));
        OptionalLong to = dash < 0 ? from : dash == word.length() - 1
                ? OptionalLong.of(Long.MAX_VALUE) : number(word.substring(dash + 1));
        if (from.isEmpty() || to.isEmpty() || from.getAsLong() == 0
                || to.getAsLong() < from.getAsLong() || word.equals("-")) {
            throw Fatal.usage("invalid list: " + list);
        }
        return new Range(from.getAsLong(), to.getAsLong());
    }

    private static OptionalLong number(String text) {
        return Decimal.parse(text);
    }

    private static boolean has(List<Range> ranges, long number) {
        boolean has = false;
        for (Range range : ranges) {
            has |= number >= range.from && number <= range.to;
        }
        return has;
    }

    private static void bytes(LineFlow lines, String line, List<Range> ranges) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (has(ranges, i + 1)) {
                kept.append(line.charAt(i));
            }
        }
        lines.put(kept.toString()).putEnd();
    }

    private static void fields(LineFlow lines, String line, List<Range> ranges,
            char delimiter) {
        StringBuilder kept = new StringBuilder();
        long number = 1;
        int start = 0;
        boolean any = false;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && line.charAt(i) != delimiter) {
                continue;
            }
            if (has(ranges, number)) {
                if (any) {
                    kept.append(delimiter);
                }
                kept.append(line, start, i);
                any = true;
            }
            number++;
            start = i + 1;
        }
        lines.put(kept.toString()).putEnd();
    }
}
