package jinn.applet.portable;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Does nothing, with an exit code. */
record Plain(String name, int code) implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.operands(code == 0 ? """
                true - does nothing
                0: always
                """ : """
                false - does nothing and fails
                1: always
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        return code;
    }
}
