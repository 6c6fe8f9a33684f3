package jinn.applet.socket;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Decimal;
import jinn.value.Fatal;

/** Becomes a program unless its client has more connections than it may. */
public final class ConnLimit implements Applet {

    private static final int TOO_MANY = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                connlimit - executes a program unless its client has too many connections
                prog...
                1: too many connections
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Variables variables = Variables.of(kernel);
        String protocol = required(variables, "PROTO");
        String name = protocol + "CONNNUM";
        long count = number(required(variables, name), name);
        String max = variables.value(protocol + "CONNMAX");
        if (max != null && count > number(max, protocol + "CONNMAX")) {
            throw new Fatal(TOO_MANY,
                    "number of connections from this client limited to " + max);
        }
        variables.exec(kernel, options.operandsFrom(0));
        return Fatal.SYSTEM;
    }

    public static String required(Variables variables, String name) {
        String value = variables.value(name);
        if (value == null) {
            throw Fatal.usage(name + " not set");
        }
        return value;
    }

    private static long number(String text, String name) {
        return Decimal.parse(text).orElseThrow(() -> Fatal.usage("invalid " + name));
    }
}
