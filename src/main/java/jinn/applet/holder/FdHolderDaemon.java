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
                -d: removes an existing socket of that name (the default)
                |-D: fails if such a socket exists
                -1: writes a newline to stdout when clients are served
                -c maxconn: at most so many clients at a time; 16 by default, 256 at most
                -C localmaxconn: so many of them of one user
                -n maxfds: at most so many descriptors; 1000 by default and at most
                -b backlog: the number of connections that may wait
                -a perms: the socket's permissions, octal; 777 by default
                -G gid,gid,...: supplementary groups to change to
                -g gid: the group to change to
                -u uid: the user to change to
                -U: the same from the variables UID, GID and GIDLIST
                -t timeoutms: the time limit for a request; 0, the default, means 30 s
                -T lameducktimeoutms: how long clients may stay after TERM; 0, the default, is \
                for ever
                -i rulesdir: the access rules, as a directory
                |-x rulesfile: the access rules, as a compiled file
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
