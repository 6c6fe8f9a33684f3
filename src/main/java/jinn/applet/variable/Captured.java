package jinn.applet.variable;

import java.util.Arrays;
import java.util.List;
import jinn.applet.execline.Chain;
import jinn.chain.Substitution;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/** A text that was read, on its way into a variable; null for none. */
record Captured(String name, @Nullable String value, Variables variables, List<String> rest) {

    /** More than that no variable may have (Linux, MAX_ARG_STRLEN). */
    private static final int SIZE_MAX = 131_072;


    /** All that comes from there. */
    static String all(Kernel kernel, Fd fd) {
        byte[] buffer = new byte[4096];
        int size = 0;
        while (true) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, size * 2);
            }
            int count = kernel.files().read(fd, buffer, size, buffer.length - size)
                    .orFatal("read from", "a pipe");
            if (count == 0) {
                return Bytes.fromArray(buffer, 0, size);
            }
            size += count;
            if (size > SIZE_MAX) {
                throw Fatal.system("keep", "so long a text", Errno.E2BIG);
            }
        }
    }

    /** Up to a zero byte; without one newline at the end, unless {@code -N} says so. */
    static String value(Options options, String text) {
        int nul = text.indexOf('\0');
        String value = nul < 0 ? text : text.substring(0, nul);
        boolean cut = options.lastOf("Nn", 'n') == 'n' && value.endsWith("\n");
        return cut ? value.substring(0, value.length() - 1) : value;
    }

    /** Into the environment, or with {@code -E} into the words. */
    static int follow(Chain chain, Options options, Captured captured) {
        Variables others = captured.variables.without(captured.name);
        if (options.lastOf("Ee", 'e') == 'E') {
            if (captured.value == null) {
                throw Fatal.usage("the variable " + captured.name + " is not set");
            }
            return chain.follow(others, Substitution.apply(List.of(
                    new Substitution(captured.name, List.of(captured.value))), captured.rest));
        }
        return chain.follow(captured.value == null
                ? others : others.with(captured.name, captured.value), captured.rest);
    }
}
