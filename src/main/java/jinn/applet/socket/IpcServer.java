package jinn.applet.socket;

import java.util.List;
import jinn.applet.Applet;
import jinn.applet.OwnParts;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;

/** Listens on a socket and runs a program for each connection: two other programs in a row. */
final class IpcServer implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ipcserver - listens on a Unix domain socket and runs a program for each connection
                -q: quiet
                |-Q: says what is wrong (this is the default)
                |-v: says every connection, too
                -d: removes a socket that has the name (this is the default)
                |-D: such a socket is an error
                -P: asks who connects (this is the default)
                |-p: does not ask
                -1: writes a newline to stdout once connections are taken
                -c maxconn: so many programs at a time, 1000 at most; 40 by default
                -C localmaxconn: so many of them for one user; 40 by default
                -b backlog: so many connections may wait
                -a socketperms: the socket's permissions, octal; 777 by default
                -G gid,gid,...: supplementary groups to take on
                -g gid: the group to take on
                -u uid: the user to take on
                -U: the same from the variables UID, GID and GIDLIST
                path: the socket
                prog...
                """);
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
