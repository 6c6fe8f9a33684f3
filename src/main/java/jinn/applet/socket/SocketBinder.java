package jinn.applet.socket;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.option.Options;
import jinn.option.Range;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.text.Octal;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;

/** Becomes a program whose standard input is a socket of that name. */
final class SocketBinder implements Applet {

    private static final int DEFAULT_BACKLOG = 4096;
    private static final int DEFAULT_PERMISSIONS = 0777;
    private static final int LOCK_PERMISSIONS = 0600;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ipcserver-socketbinder - makes a Unix domain socket, then executes a program \
                with it as stdin
                -d: removes an existing socket of that name (the default)
                |-D: fails if such a socket exists
                -b backlog: the number of connections that may wait, 4096 at most; 0 does not \
                listen
                -M: a stream socket (the default)
                |-m: a datagram socket
                -a perms: its permissions, octal; 777 by default
                -B: makes it blocking
                path: the socket
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String path = options.operand(0);
        long backlog = new Range(0, DEFAULT_BACKLOG).near(options, 'b', DEFAULT_BACKLOG,
                new Report(kernel, "ipcserver-socketbinder"));
        int permissions = options.value('a').isEmpty() ? DEFAULT_PERMISSIONS
                : Octal.parse(options.value('a').get()).orElseThrow(options::wrong);
        boolean datagrams = options.lastOf("Mm", 'M') == 'm';
        kernel.files().close(Fd.STDIN);
        Fd socket = kernel.sockets()
                .make(datagrams ? Sockets.Kind.DATAGRAM : Sockets.Kind.STREAM)
                .orFatal("make", "a socket");
        if (options.lastOf("dD", 'd') == 'd') {
            claim(kernel.files(), path);
        }
        int mask = kernel.files().setUmask(~permissions & DEFAULT_PERMISSIONS);
        kernel.sockets().bind(socket, path).orFatal("bind to", path);
        kernel.files().setUmask(mask);
        if (backlog > 0 && !datagrams) {
            kernel.sockets().listen(socket, (int) backlog).orFatal("listen to", path);
        }
        place(kernel.files(), socket, options.has('B'));
        PathSearch.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** Two that want the same name at a time must not take it from each other half made. */
    private static void claim(Files files, String path) {
        String lockPath = path + ".lock";
        // In a directory like /tmp its name may be somebody's symlink: nothing is made elsewhere.
        OpenMode mode = OpenMode.WRITE.nonBlocking()
                .with(OpenMode.CREATE | OpenMode.NO_FOLLOW);
        Fd lock = files.open(lockPath, mode.permissions(LOCK_PERMISSIONS))
                .orFatal("open", lockPath);
        if (files.lock(lock) instanceof Failed<Done>(Errno errno)) {
            throw Fatal.system("lock", lockPath, errno == Errno.EAGAIN ? Errno.EBUSY : errno);
        }
        if (files.remove(path) instanceof Failed<Done>(Errno errno) && errno != Errno.ENOENT) {
            throw Fatal.system("remove", path, errno);
        }
    }

    private static void place(Files files, Fd socket, boolean blocking) {
        files.setBlocking(socket, blocking).orFatal("set up", "the socket");
        files.copy(socket, Fd.STDIN).orFatal("copy", "the socket");
        if (!socket.equals(Fd.STDIN)) {
            files.close(socket);
        }
    }
}
