package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.PathSearch;
import jinn.option.Options;

/** Listens on a socket and holds descriptors: two other programs in a row. */
final class FdHolderDaemon implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("v:dD1c:C:n:b:a:G:g:u:Ut:T:i:x:", List.of(),
                "fdholder-daemon [-v verbosity] [-d|-D] [-1] [-c maxconn]"
                        + " [-C localmaxconn] [-n maxfds] [-b backlog] [-a perms]"
                        + " [-G gid,gid,...] [-g gid] [-u uid] [-U]"
                        + " [-t timeoutms] [-T lameducktimeoutms] [-i rulesdir|-x rulesfile]"
                        + " path");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        OwnParts parts = new OwnParts(kernel).part("ipcserver-socketbinder")
                .options(options, "ba", "dD").word("--").word(options.operand(0))
                .identity(options).part("fdholderd").options(options, "vcCntTix", "1");
        PathSearch.exec(kernel, parts.words());
        return Fatal.SYSTEM;
    }
}
