package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.PathSearch;
import jinn.option.Options;

/** Has a program run by the server at a socket: two other programs in a row. */
final class Sudo implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("qQvp:l:et:T:", List.of(), "sudo [-q|-Q|-v] [-p bindpath]"
                + " [-l localname] [-e] [-t timeoutms] [-T timeoutrunms] path [args...]");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        OwnParts parts = new OwnParts(kernel).part("ipcclient").options(options, "pl", "qQv")
                .word("--").word(options.operand(0)).part("sudoc")
                .options(options, "tT", "e").word("--")
                .all(options.operandsAfter(1));
        PathSearch.exec(kernel, parts.words());
        return Fatal.SYSTEM;
    }
}
