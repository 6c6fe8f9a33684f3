package jinn.applet.holder;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jinn.applet.Applet;
import jinn.applet.socket.ConnLimit;
import jinn.fdholder.Config;
import jinn.fdholder.Entry;
import jinn.fdholder.Held;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.text.Decimal;
import jinn.text.Tai64n;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Gives a holder the descriptors that variables name, as fdholder-getdump sets them. */
final class FdHolderSetDump implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-setdump - stores all descriptors that fdholder-getdump put into variables
                -t timeoutms: gives up after that time; 0, the default, means never
                socket
                1: the holder refused
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.operand(0);
        Variables variables = Variables.of(kernel);
        long total = number(variables, "S6_FD#");
        if (total > Config.HELD_LIMIT) {
            throw wrong("S6_FD#");
        }
        List<Held> all = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            all.add(held(kernel, variables, i));
        }
        FdHolderAsk.answer(FdHolderAsk.connect(kernel, options).load(all),
                "set", "the dump of " + options.operand(0));
        return 0;
    }

    private static Held held(Kernel kernel, Variables variables, int index) {
        Fd fd = new Fd((int) number(variables, "S6_FD_" + index));
        String id = ConnLimit.required(variables, "S6_FDID_" + index);
        if (!kernel.files().isOpen(fd)) {
            throw wrong("S6_FD_" + index);
        }
        if (id.isEmpty() || id.length() > Entry.ID_MAX) {
            throw wrong("S6_FDID_" + index);
        }
        String limit = variables.value("S6_FDLIMIT_" + index);
        Tai64n expiry = limit == null ? Entry.NEVER
                : limit.length() == Tai64n.TEXT_SIZE ? Tai64n.parse(Bytes.toArray(limit), 0)
                : null;
        if (expiry == null) {
            throw wrong("S6_FDLIMIT_" + index);
        }
        return new Held(new Entry(expiry, id), fd);
    }

    private static long number(Variables variables, String name) {
        OptionalLong number = Decimal.parse(ConnLimit.required(variables, name));
        if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
            throw wrong(name);
        }
        return number.getAsLong();
    }

    private static Fatal wrong(String name) {
        return Fatal.usage("invalid $" + name);
    }
}
