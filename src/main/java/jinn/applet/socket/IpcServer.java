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
                |-Q: reports errors and warnings (the default)
                |-v: reports every connection, too
                -d: removes an existing socket of that name (the default)
                |-D: fails if such a socket exists
                -P: does not look up the client
                |-p: looks up the client's user and group (the default)
                -1: writes a newline to stdout when it accepts connections
                -c maxconn: at most so many programs at a time, up to 1000; 40 by default
                -C localmaxconn: at most so many of them for one user; 40 by default
                -b backlog: the number of connections that may wait
                -a socketperms: the socket's permissions, octal; 777 by default
                -G gid,gid,...: supplementary groups to change to
                -g gid: the group to change to
                -u uid: the user to change to
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
