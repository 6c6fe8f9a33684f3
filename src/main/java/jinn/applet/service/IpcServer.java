package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fatal;
import jinn.kernel.Kernel;
import jinn.kernel.PathSearch;
import jinn.option.Options;

/** Listens on a socket and runs a program for each connection: two other programs in a row. */
final class IpcServer implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("qQvdDPp1c:C:b:a:G:g:u:U", List.of(),
                "ipcserver [-q|-Q|-v] [-d|-D] [-P|-p] [-1] [-c maxconn] [-C localmaxconn]"
                        + " [-b backlog] [-a socketperms] [-G gid,gid,...] [-g gid] [-u uid] [-U]"
                        + " path prog...");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        OwnParts parts = new OwnParts(kernel).part("ipcserver-socketbinder")
                .options(options, "ba", "dD").word("--").word(options.operand(0))
                .identity(options).part("ipcserverd");
        switch (options.lastOf("qQv", 'Q')) {
            case 'q' -> parts.word("-v0");
            case 'v' -> parts.word("-v2");
            default -> {
            }
        }
        parts.options(options, "cC", "Pp1").word("--").all(program);
        PathSearch.exec(kernel, parts.words());
        return Fatal.SYSTEM;
    }
}
