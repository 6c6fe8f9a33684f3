package jinn.applet.lines;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;

/** Prints the last part of a path, or what is before it. */
record PathPart(boolean last) implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of(last ? """
                basename - prints the last part of a path
                -n: prints no newline
                path
                [suffix]: removed, unless the name consists only of it
                """ : """
                dirname - prints a path without its last part
                -n: prints no newline
                path
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        options.refuseOperandsAfter(last ? 2 : 1);
        String part = last ? baseName(path) : directory(path);
        String suffix = options.operands().size() > 1 ? options.operand(1) : "";
        if (part.length() > suffix.length() && part.endsWith(suffix)) {
            part = part.substring(0, part.length() - suffix.length());
        }
        new Report(kernel, last ? "basename" : "dirname")
                .print(options.has('n') ? part : part + "\n");
        return 0;
    }

    /** Without the slashes at its end, but for one that is all there is. */
    private static String trimmed(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    static String baseName(String path) {
        String trimmed = trimmed(path);
        if (trimmed.isEmpty()) {
            return ".";
        }
        return trimmed.equals("/") ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    static String directory(String path) {
        String trimmed = trimmed(path);
        int slash = trimmed.lastIndexOf('/');
        return slash < 0 ? "." : trimmed(trimmed.substring(0, slash + 1));
    }
}
