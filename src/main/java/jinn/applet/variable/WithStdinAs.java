package jinn.applet.variable;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.execline.Chain;
import jinn.applet.execline.VariableName;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.value.Fatal;
import jinn.value.Fd;
import org.jspecify.annotations.Nullable;

/** Makes all that comes from stdin the value of a variable. */
final class WithStdinAs implements Applet {

    private static final int HAS_NUL = 1;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                withstdinas - sets a variable to the content of stdin
                -i: fails if it contains a zero byte; by default that ends the value
                |-I: in that case does not set the variable
                |-D default: the value in that case
                -N: keeps a newline at the end
                |-n: removes one newline from the end (the default)
                -E: substitutes the value in the remainder, and sets no variable
                ~-e: undoes -E
                variable
                remainder...
                1: a zero byte, with -i
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "withstdinas");
        String name = VariableName.checked(options.operand(0));
        List<String> rest = options.operandsAfter(1);
        String text = Captured.all(kernel, Fd.STDIN);
        int zero = text.indexOf('\0');
        String value = zero < 0 ? Captured.value(options, text)
                : cutOff(chain, options, text.substring(0, zero));
        return Captured.follow(chain, options,
                new Captured(name, value, chain.variables(), rest));
    }

    /** Null where the variable is to be unset. */
    private static @Nullable String cutOff(Chain chain, Options options, String text) {
        char mode = options.lastOf("iI", ' ');
        if (mode == 'i') {
            throw new Fatal(HAS_NUL, "a zero byte in stdin");
        }
        if (mode == ' ' && options.has('D')) {
            chain.report().warning("a zero byte in stdin: the default is taken");
        }
        return mode == 'I' ? null : options.value('D').orElse(text);
    }
}
