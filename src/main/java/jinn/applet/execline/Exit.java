package jinn.applet.execline;

import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Decimal;

/** Ends. */
final class Exit implements Applet {

    private static final long CODE_MAX = 0xffff_ffffL;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                exit - ends with a code
                [exitcode]: 0 by default; the lowest eight bits count
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (options.operands().isEmpty()) {
            return 0;
        }
        OptionalLong code = Decimal.parse(options.operand(0));
        if (code.isEmpty() || code.getAsLong() > CODE_MAX) {
            throw options.wrong();
        }
        return (int) (code.getAsLong() & 0xff);
    }
}
