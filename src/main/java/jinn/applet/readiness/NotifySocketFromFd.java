package jinn.applet.readiness;

import java.util.ArrayList;
import java.util.List;
import jinn.applet.Applet;
import jinn.control.NotifyMessage;
import jinn.kernel.Files.Pipe;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.option.Options;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pid;
import jinn.value.Result;

/**
 * Under a supervisor that wants sd_notify(3): becomes a program that tells its readiness by a
 * newline, and leaves a process behind that hears it and tells the supervisor in its way.
 */
final class NotifySocketFromFd implements Applet {

    private static final String NAME = "notify-socket-from-fd";
    private static final int NEVER_READY = 1;
    private static final int TIMED_OUT = 99;

    /** How long a supervisor may take for what was sent, before the sender goes. */
    private static final long BARRIER_MS = 5000;

    private static final int READ_SIZE = 512;

    @Override
    public Options.Syntax syntax() {
        return Options.Syntax.of("""
                notify-socket-from-fd - executes a program and turns its newline into sd_notify(3)
                -d,--notification-fd fd: where the program writes its newline; 1 by default
                -f,--no-doublefork: the listening process is the program's child
                -t,--timeout timeoutms: waits that long at most; 0, the default, means for ever
                -k,--keep-environment: keeps NOTIFY_SOCKET for the program
                ~-F fd
                ~-P fd
                prog...
                """);
    }

    @Override
    public int run(Kernel kernel, Options options) {
        if (options.has('F')) {
            return options.has('f') ? listen(kernel, options)
                    : Companion.leaveAgain(kernel, NAME, options);
        }
        List<String> program = options.operandsFrom(0);
        Variables variables = Variables.of(kernel);
        String address = variables.value(NotifyMessage.VARIABLE);
        int number = (int) Math.min(options.number('d', 1), Integer.MAX_VALUE);
        long timeoutMs = options.number('t', 0);
        if (address == null) {
            PathSearch.exec(kernel, program);
            return Fatal.SYSTEM;
        }
        path(address);
        Pipe pipe = kernel.files().pipe().orFatal("make", "pipe");
        kernel.files().setInherited(pipe.read(), true).orFatal("keep", "pipe");
        List<String> words = new ArrayList<>(List.of("-t" + timeoutMs,
                "-F" + pipe.read().number(), "-P" + kernel.processes().self().number()));
        if (options.has('f')) {
            words.add("-f");
        }
        Companion.leave(kernel, NAME, words, !options.has('f'));
        kernel.files().close(pipe.read());
        kernel.files().copy(pipe.write(), new Fd(number)).orFatal("copy", "pipe");
        Variables kept = options.has('k') ? variables : variables.without(NotifyMessage.VARIABLE);
        kept.exec(kernel, program);
        return Fatal.SYSTEM;
    }

    /** As the kernel wants it. */
    private static String path(String address) {
        if (address.startsWith("@")) {
            return "\0" + address.substring(1);
        }
        if (!address.startsWith("/")) {
            throw Fatal.usage(NotifyMessage.VARIABLE + " is no address of a Unix socket: "
                    + address);
        }
        return address;
    }

    private static int listen(Kernel kernel, Options options) {
        Fd pipe = new Fd((int) options.number('F', 0));
        Pid program = new Pid((int) options.number('P', 0));
        Companion companion = new Companion(kernel, program);
        companion.begin(pipe, options.number('t', 0));
        while (true) {
            switch (companion.await(pipe)) {
                case TIMED_OUT -> {
                    new Report(kernel, NAME).warning("timed out before the program was ready");
                    return TIMED_OUT;
                }
                case OTHER_DIED -> {
                    return NEVER_READY;
                }
                case READY -> {
                    byte[] buffer = new byte[READ_SIZE];
                    int count = kernel.files().read(pipe, buffer, 0, READ_SIZE)
                            .orFatal("read from", "pipe");
                    if (count == 0) {
                        return NEVER_READY;
                    }
                    if (Bytes.fromArray(buffer, 0, count).indexOf('\n') >= 0) {
                        return tell(kernel, program);
                    }
                }
            }
        }
    }

    /** The sender stays until it is heard: who it is can be asked only while it lives. */
    private static int tell(Kernel kernel, Pid program) {
        String address = Bug.present(kernel.processes().variable(NotifyMessage.VARIABLE),
                "address, which was there before");
        Sockets sockets = kernel.sockets();
        Fd socket = sockets.make(Sockets.Kind.DATAGRAM).orFatal("make", "socket");
        sockets.connect(socket, path(address)).orFatal("connect to", address);
        sockets.send(socket, Bytes.toArray(NotifyMessage.READY + "\nMAINPID=" + program.number()
                + "\n"), List.of()).orFatal("send to", address);
        Pipe barrier = kernel.files().pipe().orFatal("make", "pipe");
        Result<Integer> sent = sockets.send(socket, Bytes.toArray(NotifyMessage.BARRIER),
                List.of(barrier.write()));
        if (sent.failedWith(Errno.ECONNREFUSED) || sent.failedWith(Errno.ECONNRESET)) {
            return 0; // Whoever wanted to know that and no more has heard it, and left.
        }
        sent.orFatal("send to", address);
        kernel.files().close(barrier.write());
        Companion heard = new Companion(kernel, program);
        heard.begin(barrier.read(), BARRIER_MS);
        heard.await(barrier.read());
        return 0;
    }
}
