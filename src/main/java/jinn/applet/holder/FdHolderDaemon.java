package jinn.applet.holder;

import jinn.applet.Applet;
import jinn.applet.OwnParts;
import jinn.kernel.Kernel;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.value.Fatal;

/** Listens on a socket and holds descriptors: two other programs in a row. */
final class FdHolderDaemon implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                fdholder-daemon - listens on a Unix domain socket and keeps descriptors open for \
                others
                -v verbosity: accepted
                -d: removes a socket that has the name (this is the default)
                |-D: such a socket is an error
                -1: writes a newline to stdout once clients are served
                -c maxconn: so many clients at a time; 16 by default, 256 at most
                -C localmaxconn: so many of them of one user
                -n maxfds: so many descriptors; 1000 by default and at most
                -b backlog: so many connections may wait
                -a perms: the socket's permissions, octal; 777 by default
                -G gid,gid,...: supplementary groups to take on
                -g gid: the group to take on
                -u uid: the user to take on
                -U: the same from the variables UID, GID and GIDLIST
                -t timeoutms: how long a client may take over a request; 0, the default, is 30 s
                -T lameducktimeoutms: how long clients may stay after TERM; 0, the default, is \
                for ever
                -i rulesdir: who may do what, as a directory
                |-x rulesfile: who may do what, as a compiled file
                path: the socket
                """);
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
