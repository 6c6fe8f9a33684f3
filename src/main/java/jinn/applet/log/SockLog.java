package jinn.applet.log;

import jinn.applet.Applet;
import jinn.applet.process.ApplyUidGid;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.option.Options;
import jinn.option.Range;
import jinn.socklog.Datagram;
import jinn.socklog.Driver;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Takes what programs send to /dev/log and writes it to stdout, a line for each datagram. */
final class SockLog implements Applet {

    private static final String SOCKET = "/dev/log";
    private static final int NOTIFICATION_MIN = 3;
    private static final int LINE_DEFAULT = 1024;
    private static final int LINE_MIN = 76;
    private static final int LINE_MAX = 1024 * 1024;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                socklog - reads datagrams from /dev/log and writes a line for each
                = socklog [-d notif] [-r] [-U | -u uid -g gid -G gidlist] [-l linelen] [-t \
                lameducktimeout] [-x socket]
                -d notif: this descriptor gets a newline when the socket exists
                -r: keeps the number at the start of a datagram
                -U: changes to UID, GID and GIDLIST of its environment
                | -u uid: the user to change to
                -g gid: the group to change to
                -G gidlist: supplementary groups to change to
                -l linelen: cuts datagrams to that length; 1024 by default, 76 to 1048576
                -t lameducktimeout: the time limit for the last line after SIGTERM, in ms; 0 \
                for none
                -x socket: the socket; /dev/log by default
                99: ended by SIGTERM in the middle of a line
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        Report report = new Report(kernel, "socklog");
        int lineMax = (int) new Range(LINE_MIN, LINE_MAX).near(options, 'l', LINE_DEFAULT, report);
        long lameDuckMs = new Range(0, Integer.MAX_VALUE).near(options, 't', 0, report);
        Files files = kernel.files();
        if (options.has('d') && (options.number('d', 0) < NOTIFICATION_MIN
                || !files.isOpen(notification(options)))) {
            throw Fatal.usage("notification descriptor must be open, and 3 or more");
        }
        Fd socket = bound(kernel, options.value('x').orElse(SOCKET));
        ApplyUidGid.apply(kernel.users(), ApplyUidGid.wanted(options, Variables.of(kernel)));
        files.setBlocking(socket, false).orFatal("set up", "socket");
        if (options.has('d')) {
            Fd ready = notification(options);
            report.put(ready, "\n").orFatal("write to", "notification");
            files.close(ready);
        }
        return new Driver(kernel, socket, new Datagram(lineMax, options.has('r')))
                .run(lameDuckMs);
    }

    private static Fd notification(Options options) {
        return new Fd((int) Math.min(options.number('d', 0), Integer.MAX_VALUE));
    }

    /** Whoever had the name before has it no longer. */
    private static Fd bound(Kernel kernel, String path) {
        Fd socket = kernel.sockets().make(Sockets.Kind.DATAGRAM).orFatal("make", "a socket");
        kernel.files().remove(path);
        int mask = kernel.files().setUmask(0);
        kernel.sockets().bind(socket, path).orFatal("bind to", path);
        kernel.files().setUmask(mask);
        return socket;
    }
}
