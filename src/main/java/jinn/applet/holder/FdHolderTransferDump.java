package jinn.applet.holder;

import java.util.List;
import jinn.applet.Applet;
import jinn.fdholder.Client;
import jinn.fdholder.Held;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.text.Decimal;

/** Gives the descriptors of one holder to another. */
final class FdHolderTransferDump implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-transferdump - copies all descriptors of one holder to another
                -t timeoutfrom:timeoutto: how long each may take, in ms; 0, the default, is for \
                ever
                socketfrom
                socketto
                1: a holder refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        String from = options.operand(0);
        String to = options.operand(1);
        String timeouts = options.value('t').orElse("0:0");
        int colon = timeouts.indexOf(':');
        if (colon < 0) {
            throw options.wrong();
        }
        Client source = Client.connect(kernel, from, ms(options, timeouts.substring(0, colon)));
        Client target = Client.connect(kernel, to, ms(options, timeouts.substring(colon + 1)));
        List<Held> all = FdHolderAsk.answer(source.dump(), "get", "the dump of " + from);
        FdHolderAsk.answer(target.load(all), "set", "the dump of " + to);
        return 0;
    }

    private static long ms(Options options, String text) {
        return text.isEmpty() ? 0 : Decimal.parse(text).orElseThrow(options::wrong);
    }
}
