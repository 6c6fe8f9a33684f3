package jinn.applet.socket;

import jinn.applet.Applet;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.option.Options;
import jinn.sudo.Client;
import jinn.system.Variables;
import jinn.value.Fd;
import jinn.wire.Channel;
import jinn.wire.Deadline;

/** Has a program run by the server at a socket: what ipcclient and sudoc do in a row. */
final class Sudo implements Applet {

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                sudo - asks the server at a socket to run a program with the server's rights
                -q: accepted
                |-Q: accepted
                |-v: accepted
                -p bindpath: first binds its own socket to this path
                -l localname: the value of IPCLOCALPATH
                -e: sends the server no variables
                -t timeoutms: the limit until the program runs; 0, the default, means none
                -T timeoutrunms: the limit for the program; 0, the default, means none
                path: the socket
                [args...]: more words for the program
                128+n: signal n killed the program
                """);
    }

    /** One deadline for all of it: connecting, sending, and hearing that the program runs. */
    @Override
    public int run(Kernel kernel, Options options) {
        String path = options.operand(0);
        Deadline deadline = Deadline.in(kernel.clock(), options.number('t', 0));
        Sockets sockets = kernel.sockets();
        Fd socket = sockets.make(Sockets.Kind.STREAM).orFatal("make", "a socket");
        options.value('p').ifPresent(own -> sockets.bind(socket, own).orFatal("bind to", own));
        Channel.connect(kernel, socket, path, deadline).orFatal("connect to", path);
        String local = options.value('l').isPresent() ? options.value('l').get()
                : sockets.ownPath(socket).orFatal("ask for", "the socket's own path");
        Variables variables = Variables.of(kernel).with("PROTO", "IPC")
                .with("IPCLOCALPATH", local);
        return SudoC.ask(new Client(kernel, socket, socket), options, new SudoC.Question(kernel,
                options.operandsAfter(1), variables.all(), deadline));
    }
}
