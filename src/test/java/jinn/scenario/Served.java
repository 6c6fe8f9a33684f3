package jinn.scenario;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.sim.Program;
import jinn.sim.SimProcess;
import jinn.sim.World;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.wire.Channel;
import jinn.wire.Deadline;

/** A machine where a program serves a socket; process 1 only stays, clients come from outside. */
public final class Served implements AutoCloseable {

    public static final String SOCKET = "/sock";
    public static final int BACKLOG = 5;

    public final World world = new World(1);
    private SimProcess server;

    public Served() {
        world.files().devices().executable("/bin/server", "server")
                .executable("/bin/hear", "hear").executable("/bin/stay", "stay");
        world.program("hear", (kernel, _) -> hear(kernel, connected(kernel)))
                .program("stay", (kernel, _) -> sleep(kernel));
    }

    /** The server: its standard input is the listening socket. */
    public Served start(Program program) {
        world.program("server", (kernel, words) -> {
            try {
                Fd fd = kernel.sockets().make(Sockets.Kind.STREAM).orFatal("make", SOCKET);
                int mask = kernel.files().setUmask(0);
                kernel.sockets().bind(fd, SOCKET).orFatal("bind", SOCKET);
                kernel.files().setUmask(mask);
                kernel.sockets().listen(fd, BACKLOG).orFatal("listen on", SOCKET);
                kernel.files().copy(fd, Fd.STDIN).orFatal("copy", SOCKET);
                kernel.files().close(fd);
                return program.run(kernel, words);
            } catch (Fatal fatal) {
                new Report(kernel, "server").fatal(fatal);
                return fatal.code();
            }
        });
        world.start("/bin/stay");
        server = world.start("/bin/server");
        return after(100);
    }

    /** A program that clients may be, and the server's children. */
    public Served program(String name, Program program) {
        world.program(name, (kernel, words) -> {
            try {
                return program.run(kernel, words);
            } catch (Fatal fatal) {
                new Report(kernel, name).fatal(fatal);
                return fatal.code();
            }
        });
        world.files().executable("/bin/" + name, name);
        return this;
    }

    /** Started, and a moment later. */
    public SimProcess client(String name) {
        SimProcess client = world.start("/bin/" + name);
        after(100);
        return client;
    }

    public Served after(long ms) {
        world.runMs(ms);
        return this;
    }

    /** The server, which may have ended. */
    public SimProcess server() {
        return server;
    }

    public static Fd connected(Kernel kernel) {
        return Channel.connect(kernel, SOCKET, Deadline.in(kernel.clock(), 0))
                .orFatal("connect to", SOCKET);
    }

    /** Prints what comes, to its end. */
    public static int hear(Kernel kernel, Fd fd) {
        byte[] buffer = new byte[100];
        while (true) {
            int count = kernel.files().read(fd, buffer, 0, 100).orFatal("read", "it");
            if (count == 0) {
                new Report(kernel, "hear").print(".");
                return 0;
            }
            new Report(kernel, "hear").print(Bytes.fromArray(buffer, 0, count));
        }
    }

    public static int sleep(Kernel kernel) {
        while (true) {
            kernel.poller().poll(new PollSet(), 1_000_000);
        }
    }

    /** The same program as somebody without rights. */
    public static Program as(int uid, Program program) {
        return (kernel, words) -> {
            kernel.users().setUser(uid).orFatal("become", "somebody else");
            return program.run(kernel, words);
        };
    }

    /** Raw bytes from a client that knows no better, which then stays or goes. */
    public static Program saying(String text, boolean stays) {
        return (kernel, _) -> {
            Fd fd = connected(kernel);
            kernel.sockets().send(fd, Bytes.toArray(text), List.of()).orFatal("send", text);
            return stays ? sleep(kernel) : 0;
        };
    }

    @Override
    public void close() {
        world.close();
    }
}
