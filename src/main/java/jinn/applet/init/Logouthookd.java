package jinn.applet.init;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.login.Logins;
import jinn.login.Utmp;
import jinn.option.Options;
import jinn.system.Report;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** For each login, at its end of a connection: once the other end is dead, so is the login. */
final class Logouthookd implements Applet {

    private static final int NOT_ROOT = 1;
    private static final int TALKS = 2;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                logouthookd - removes a user from utmp when the session has ended, for ipcserver
                1: the other side is not root
                2: the other side says something
                """);
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

    /** Whom this namespace does not know has the number 0, as records of nobody's have. */
    private static void logOut(Kernel kernel, Pid login) {
        Report report = new Report(kernel, "logouthookd");
        Logins logins = new Logins(report);
        int number = login.number();
        List<Utmp> its = number < Pid.INIT.number() ? List.of()
                : logins.all(one -> one.pid() == number && one.type() != Utmp.RUN_LEVEL);
        if (!its.isEmpty()) {
            Utmp first = its.getFirst();
            if (logins.replace(first::equals, first.loggedOut())
                    instanceof Failed<Done>(Errno errno)) {
                report.unable("write to", Logins.UTMP, errno);
            }
        }
    }
}
