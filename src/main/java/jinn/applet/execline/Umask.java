package jinn.applet.execline;

import java.util.List;
import java.util.OptionalInt;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;

/** Sets the file mode creation mask and becomes another program. */
final class Umask implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                umask - sets the file mode creation mask, then executes another program
                mask
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        kernel.files().setUmask(mask(options.operand(0)).orElseThrow(options::wrong));
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** Any number of octal digits, of which the last three count. */
    static OptionalInt mask(String text) {
        int mask = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '7') {
                return OptionalInt.empty();
            }
            mask = (mask << 3 | digit - '0') & 0777;
        }
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(mask);
    }
}
