package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Errno;
import jinn.kernel.Fd;
import jinn.kernel.FileInfo;
import jinn.kernel.Kernel;
import jinn.kernel.Pid;
import jinn.kernel.Report;
import jinn.kernel.Result.Done;
import jinn.kernel.Result.Failed;
import jinn.option.Options;
import jinn.shutdown.Logins;
import jinn.shutdown.Utmp;

/** For each login, at its end of a connection: once the other end is dead, so is the login. */
final class Logouthookd implements Applet {

    private static final int NOT_ROOT = 1;
    private static final int TALKS = 2;

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("", List.of(), "logouthookd");
    }

    @Override
    public int run(Kernel kernel, Options options) {
        options.refuseOperandsAfter(0);
        kernel.files().close(Fd.STDOUT);
        FileInfo.Owner peer = kernel.sockets().peer(Fd.STDIN).orFatal("ask for", "the peer");
        if (peer.uid() != 0) {
            return NOT_ROOT;
        }
        Pid login = kernel.sockets().peerProcess(Fd.STDIN).orFatal("ask for", "the peer");
        int count = kernel.files().read(Fd.STDIN, new byte[1], 0, 1).orFatal("read from", "stdin");
        if (count > 0) {
            return TALKS;
        }
        logOut(kernel, login);
        return 0;
    }

    private static void logOut(Kernel kernel, Pid login) {
        Logins logins = new Logins(kernel.files());
        for (Utmp one : logins.all()) {
            if (one.pid() == login.number() && one.type() != Utmp.RUN_LEVEL) {
                if (logins.replace(other -> other.equals(one), one.loggedOut())
                        instanceof Failed<Done>(Errno errno)) {
                    new Report(kernel, "logouthookd").unable("write to", Logins.UTMP, errno);
                }
                return;
            }
        }
    }
}
