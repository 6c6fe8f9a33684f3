package jinn.applet.execline;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Evaluates an expression about files, strings and numbers: true is 0, false is 1. */
final class ElTest implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands("""
                eltest - evaluates an expression about files, strings and numbers, as test(1)
                expression...
                0: true
                1: false
                100: no expression
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return new Expression(kernel, options.operands()).value() ? 0 : 1;
    }
}
