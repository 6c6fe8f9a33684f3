package jinn.applet.execline;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.option.Options;

/** Makes all that comes from stdin the value of a variable. */
final class WithStdinAs implements Applet {

    private static final int HAS_NUL = 1;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("iID:NnEe", List.of(),
                "withstdinas [-i|-I|-D default] [-N|-n] [-E] variable remainder...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Chain chain = new Chain(kernel, "withstdinas");
        String name = VariableName.checked(options.operand(0));
        List<String> rest = options.operandsAfter(1);
        String text = Captured.all(kernel, Fd.STDIN);
        String value = Captured.value(options, text);
        if (text.indexOf('\0') >= 0) {
            value = switch (options.lastOf("iID", ' ')) {
                case 'i' -> throw new Fatal(HAS_NUL, "a zero byte in stdin");
                case 'I' -> null;
                case 'D' -> options.value('D').orElse(null);
                default -> value;
            };
        }
        return Captured.follow(chain, options,
                new Captured(name, value, chain.variables(), rest));
    }
}
