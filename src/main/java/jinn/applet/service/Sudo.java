package jinn.applet.service;

import java.util.List;
import jinn.applet.Applet;
import jinn.kernel.Fd;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.kernel.Variables;
import jinn.option.Options;
import jinn.sudo.Client;
import jinn.wire.Channel;
import jinn.wire.Deadline;

/** Has a program run by the server at a socket: what ipcclient and sudoc do in a row. */
final class Sudo implements Applet {

    @Override
    public Options.Syntax syntax() {
        return new Options.Syntax("qQvp:l:et:T:", List.of(), "sudo [-q|-Q|-v] [-p bindpath]"
                + " [-l localname] [-e] [-t timeoutms] [-T timeoutrunms] path [args...]");
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
