package jinn.applet.execline;

import java.util.List;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.text.SymbolicMode;
import jinn.value.Fatal;

/** Shows the file mode creation mask, or sets it and becomes another program (POSIX umask). */
final class PosixUmask implements Applet {

    private static final int WRONG_MASK = 1;
    private static final int ALL = 0777;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                posix-umask - shows the umask, or sets it, then executes another program
                -S: shows it in letters
                [mask]: octal, or letters as for chmod
                [prog...]
                1: the mask is invalid
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        int old = kernel.files().setUmask(0);
        List<String> words = options.operands();
        if (words.isEmpty()) {
            String text = options.has('S') ? letters(~old) : digits(old);
            new Report(kernel, "posix-umask").print(text + "\n");
            return 0;
        }
        kernel.files().setUmask(mask(words.getFirst(), old));
        if (words.size() > 1) {
            PathSearch.exec(kernel, words.subList(1, words.size()));
        }
        return 0;
    }

    /** Letters say what is allowed, digits what is not. */
    private static int mask(String text, int old) {
        OptionalInt mask = Umask.mask(text);
        if (mask.isPresent()) {
            return mask.getAsInt();
        }
        OptionalInt allowed =
                SymbolicMode.apply(text, new SymbolicMode.Base(~old & ALL, false, 0));
        return ~allowed.orElseThrow(() -> new Fatal(WRONG_MASK, "no mask: " + text)) & ALL;
    }

    private static String digits(int mask) {
        return "0" + (mask >> 6) + (mask >> 3 & 7) + (mask & 7);
    }

    private static String letters(int allowed) {
        return "u=" + letters(allowed, 6) + ",g=" + letters(allowed, 3) + ",o="
                + letters(allowed, 0);
    }

    private static String letters(int allowed, int shift) {
        int bits = allowed >> shift;
        return ((bits & 4) != 0 ? "r" : "") + ((bits & 2) != 0 ? "w" : "")
                + ((bits & 1) != 0 ? "x" : "");
    }
}
