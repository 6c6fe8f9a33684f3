package jinn.applet.portable;

import java.util.OptionalInt;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Octal;
import jinn.text.SymbolicMode;
import jinn.value.Fatal;

/** Modes that a command line asks for: an octal number or letters. */
public final class Modes {

    private static final int ALL = 0777;

    private Modes() {
    }

    /** The permissions of a file that had those of {@code base}. */
    public static int applied(String text, SymbolicMode.Base base) {
        boolean led = text.length() == 5 && text.charAt(0) == '0';
        OptionalInt octal = Octal.parse(led ? text.substring(1) : text);
        return octal.isPresent() ? octal.getAsInt() : SymbolicMode.apply(text, base)
                .orElseThrow(() -> Fatal.usage("no mode: " + text));
    }

    /** Of something new, by option {@code -m}; empty where it is not given. */
    public static OptionalInt ofNew(Kernel kernel, Options options) {
        if (!options.has('m')) {
            return OptionalInt.empty();
        }
        int umask = umask(kernel);
        var base = new SymbolicMode.Base(ALL, true, umask);
        return OptionalInt.of(applied(options.value('m').orElseThrow(), base));
    }

    public static int umask(Kernel kernel) {
        int umask = kernel.files().setUmask(0);
        kernel.files().setUmask(umask);
        return umask;
    }
}
