package jinn.applet.lines;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.text.Tai64n;
import jinn.value.Instant;

/** Prints the time as a TAI64N label, or sets the clock to one. */
final class ClockLabel implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                clock - prints the time as a TAI64N label, or sets the machine's clock to one
                [label]: the time to set: @ and 24 hexadecimal digits
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(1);
        if (options.operands().isEmpty()) {
            new Report(kernel, "clock").print(now(kernel) + "\n");
            return 0;
        }
        String text = options.operand(0);
        Tai64n label = text.length() == Tai64n.TEXT_SIZE
                ? Tai64n.parse(Bytes.toArray(text), 0) : null;
        if (label == null) {
            throw options.wrong();
        }
        kernel.clock().set(new Instant(label.unixSeconds(), label.nanos()))
                .orFatal("set", "the clock");
        return 0;
    }

    static String now(Kernel kernel) {
        Instant now = kernel.clock().now();
        return Tai64n.ofUnix(now.seconds(), now.nanos()).text();
    }
}
