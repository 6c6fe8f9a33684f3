package jinn.applet.socket;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.option.Options;
import jinn.system.Variables;
import jinn.value.Fatal;
import jinn.value.Fd;

/** Connects to a socket and becomes a program that talks to it by descriptors 6 and 7. */
final class IpcClient implements Applet {

    private static final Fd READ = new Fd(6);
    private static final Fd WRITE = new Fd(7);

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                ipcclient - connects to a Unix domain socket, then executes a program that uses it
                -q: accepted
                |-Q: accepted
                |-v: accepted
                -p bindpath: first binds its own socket to this path
                -l localname: the value of IPCLOCALPATH
                path: the socket
                prog...: it reads from descriptor 6 and writes to 7
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        List<String> program = options.operandsFrom(1);
        String path = options.operand(0);
        Sockets sockets = kernel.sockets();
        Fd socket = sockets.make(Sockets.Kind.STREAM).orFatal("make", "a socket");
        options.value('p').ifPresent(own -> sockets.bind(socket, own).orFatal("bind to", own));
        sockets.connect(socket, path).orFatal("connect to", path);
        String local = options.value('l').isPresent() ? options.value('l').get()
                : sockets.ownPath(socket).orFatal("ask for", "the socket's own path");
        kernel.files().copy(socket, READ).orFatal("copy", "the socket");
        kernel.files().copy(socket, WRITE).orFatal("copy", "the socket");
        if (!socket.equals(READ) && !socket.equals(WRITE)) {
            kernel.files().close(socket);
        }
        Variables.of(kernel).with("PROTO", "IPC").with("IPCLOCALPATH", local)
                .exec(kernel, program);
        return Fatal.SYSTEM;
    }
}
