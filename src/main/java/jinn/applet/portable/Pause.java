package jinn.applet.portable;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Poller;
import jinn.option.Options;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.value.PollSet;
import jinn.value.Signal;

/** Does nothing until a signal ends it; some signals do not. */
final class Pause implements Applet {

    private static final String LETTERS = "thaqbi";
    private static final List<Signal> SIGNALS = List.of(Signal.TERM, Signal.HUP, Signal.ALRM,
            Signal.QUIT, Signal.ABRT, Signal.INT);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                pause - does nothing until a signal ends it
                -t: TERM does not
                -h: HUP does not
                -a: ALRM does not
                -q: QUIT does not
                -b: ABRT does not
                -i: INT does not
                -p signals: signals of these numbers, separated by commas, do not
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        for (Signal signal : ignored(options)) {
            kernel.signals().block(signal).orFatal("block", "signals");
        }
        while (true) {
            kernel.poller().poll(new PollSet(), Poller.FOREVER).orFatal("wait for", "signals");
        }
    }

    private static List<Signal> ignored(Options options) {
        List<Signal> ignored = new ArrayList<>();
        for (Options.Given given : options.all()) {
            if (given.letter() != 'p') {
                ignored.add(SIGNALS.get(LETTERS.indexOf(given.letter())));
                continue;
            }
            for (String number : Bytes.fields(given.value(), ',')) {
                Signal signal = Decimal.parse(number).isEmpty() ? null : Signal.parse(number);
                if (signal == null) {
                    throw options.wrong();
                }
                ignored.add(signal);
            }
        }
        return ignored;
    }
}
