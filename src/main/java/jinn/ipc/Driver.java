package jinn.ipc;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.Variables;
import jinn.text.Ids;
import jinn.value.Bug;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.Pid;
import jinn.value.Result;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import org.jspecify.annotations.Nullable;

/** Runs the server's machine on the socket that is its standard input. */
public final class Driver {

    private static final Fd SOCKET = Fd.STDIN;
    private static final int RETRY = 0;
    private static final long RETRY_MS = 1000;

    /** Whoever says how it goes says it from here up. */
    private static final int TALKATIVE = 2;

    private final Kernel kernel;
    private final Config config;
    private final Report report;
    private final long verbosity;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private final Variables variables;
    private @Nullable Fd connection;
    private boolean listening;

    public Driver(Config config, Report report, long verbosity) {
        this.kernel = report.kernel();
        this.config = config;
        this.report = report;
        this.verbosity = verbosity;
        this.loop = new Loop(kernel);
        this.reactor = new Reactor<>(report, loop,
                (state, event) -> Machine.step(config, state, event), this::perform);
        this.variables = Variables.of(kernel);
    }

    /** Returns the exit code, once told to end. */
    public int run(boolean notifies) {
        if (!kernel.sockets().isListening(SOCKET)) {
            throw Fatal.usage("stdin is not a listening socket");
        }
        kernel.files().setBlocking(SOCKET, false).orFatal("make non-blocking", "stdin");
        loop.catching(List.of(Signal.CHLD, Signal.TERM, Signal.HUP, Signal.QUIT, Signal.ABRT));
        reactor.begin(Step.to(State.EMPTY, new Effect.Tell("starting"),
                Machine.status(config, State.EMPTY)));
        if (notifies) {
            report.print("\n");
        }
        kernel.files().close(Fd.STDOUT);
        listen(true);
        int code = reactor.run(this::turn);
        perform(new Effect.Tell("exiting"));
        return code;
    }

    private void turn(Wake wake) {
        switch (wake) {
            case Wake.Caught(Signal signal) when signal == Signal.CHLD ->
                reactor.reap(Event.Died::new);
            case Wake.Caught(Signal signal) -> reactor.take(new Event.Caught(signal));
            case Wake.Expired _ ->
                listen(reactor.state().serving().size() < config.connectionsMax());
            case Wake.Ready _ -> accept();
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
    }

    /** Where descriptors or memory are short, those who wait go on waiting for a while. */
    private void accept() {
        switch (kernel.sockets().accept(SOCKET)) {
            case Ok<Fd>(Fd fd) -> {
                connection = fd;
                int before = reactor.state().serving().size();
                Client client = greet(fd);
                if (reactor.state().serving().size() == before) {
                    kernel.sockets().refuse(fd);
                } else if (isTrusted(client.owner())) {
                    kernel.files().close(fd);
                } else {
                    kernel.files().closeForeign(List.of(fd));
                }
            }
            case Failed<Fd>(Errno errno) when errno == Errno.EAGAIN
                    || errno == Errno.ECONNRESET -> {
            }
            case Failed<Fd>(Errno errno) -> {
                report.unable("accept", "a connection", errno);
                listen(false);
                loop.arm(RETRY, RETRY_MS);
            }
        }
    }

    /** Root and our own user could stop this process anyhow: they hide nothing in a connection. */
    private boolean isTrusted(FileInfo.@Nullable Owner who) {
        return who != null
                && (who.uid() == 0 || who.uid() == kernel.users().effective().uid());
    }

    /** Who it is, whether served or not. */
    private Client greet(Fd connection) {
        Client client = new Client(null, "");
        if (!config.asksWho()) {
            reactor.take(new Event.Connected(client));
            return client;
        }
        Result<FileInfo.Owner> owner = kernel.sockets().peer(connection);
        Result<String> path = kernel.sockets().peerPath(connection);
        if (owner instanceof Ok<FileInfo.Owner>(FileInfo.Owner who)) {
            String name = path instanceof Ok<String>(String text) ? text : "";
            client = new Client(who, name);
            reactor.take(new Event.Connected(client));
        } // Else nobody knows who that is, and it is closed.
        return client;
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Start(Client client, int number) -> start(client, number);
            case Effect.Refuse _ -> {
                // It is closed here in any case.
            }
            case Effect.Listen(boolean accepting) -> listen(accepting);
            // One that is gone already has its death on the way.
            case Effect.Kill(Pid pid, Signal signal) -> kernel.processes().kill(pid, signal);
            case Effect.Tell(String what) -> {
                if (verbosity >= TALKATIVE) {
                    report.info(what);
                }
            }
            case Effect.Warn(String verb, String what, Errno errno) ->
                report.unable(verb, what, errno);
            case Effect.Exit(int code) -> reactor.exit(code);
        }
    }

    private void listen(boolean accepting) {
        if (accepting && !listening) {
            loop.watch(SOCKET);
        } else if (!accepting && listening) {
            loop.unwatch(SOCKET);
        }
        listening = accepting;
    }

    private Fd accepted() {
        return Bug.present(connection, "connection");
    }

    private void start(Client client, int number) {
        List<Child.Action> setUp = List.of(new Child.Copy(accepted(), Fd.STDIN),
                new Child.Copy(accepted(), Fd.STDOUT));
        Environment environment = new Environment.Exactly(told(client, number).all());
        switch (PathSearch.spawn(kernel, config.program(), environment, setUp)) {
            case Ok<Pid>(Pid pid) -> reactor.take(new Event.Started(client, pid));
            case Failed<Pid>(Errno errno) -> reactor.take(new Event.NotStarted(errno));
        }
    }

    private Variables told(Client client, int number) {
        Variables told = variables.with("PROTO", "IPC");
        if (client.owner() == null) {
            return told.without("IPCREMOTEEUID").without("IPCREMOTEEGID")
                    .without("IPCREMOTEPATH").with("IPCCONNNUM", "");
        }
        return told.with("IPCREMOTEEUID", Ids.text(client.owner().uid()))
                .with("IPCREMOTEEGID", Ids.text(client.owner().gid()))
                .with("IPCREMOTEPATH", client.path())
                .with("IPCCONNNUM", Integer.toString(number));
    }
}
