package jinn.sudo;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets.Received;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.loop.Wake;
import jinn.system.PathSearch;
import jinn.system.Report;
import jinn.system.StandardFds;
import jinn.system.Variables;
import jinn.text.Bytes;
import jinn.value.Child;
import jinn.value.Environment;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.OpenMode;
import jinn.value.Pid;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.wire.Channel;
import jinn.wire.Deadline;
import jinn.wire.UnixMessage;

/** Serves one client, who is at standard input and output. */
public final class Driver {

    /** What a client says to a program that is {@link Tie#GROUPED}: go on without me. */
    public static final char GO_ON = 'd';

    /** And: end, and all that you have started. */
    public static final char END = 't';

    private static final int TIMER = 0;

    /**
     * How to serve.
     *
     * @param program to whose words the client's arguments are added
     * @param timeoutMs how long the client may take to say what it wants; 0 for as long as
     *     {@link Request#ASKED_MAX_MS} says
     * @param kept whether standard input, output, and error are not the client's
     */
    public record Config(List<String> program, long timeoutMs, List<Boolean> kept, Tie tie) {
    }

    private final Kernel kernel;
    private final Config config;
    private final Report report;
    private final Loop loop;
    private final Reactor<State, Event, Effect> reactor;
    private final Channel channel;

    public Driver(Config config, Report report) {
        this.kernel = report.kernel();
        this.config = config;
        this.report = report;
        this.loop = new Loop(kernel);
        this.reactor = new Reactor<>(report, loop,
                (state, event) -> Machine.step(config.tie, state, event), this::perform);
        this.channel = new Channel(kernel, Fd.STDIN, Fd.STDOUT, Request.SIZE_MAX);
    }

    /** Returns the exit code, once the program has ended or its client is gone. */
    public int run() {
        kernel.signals().surviveBrokenPipes();
        channel.expect(Request.DESCRIPTORS);
        long timeoutMs = config.timeoutMs > 0 ? config.timeoutMs : Request.ASKED_MAX_MS;
        channel.begin(Deadline.in(kernel.clock(), timeoutMs))
                .orFatal("make non-blocking", "the connection");
        channel.send(Bytes.toArray(Request.GREETING), List.of())
                .orFatal("greet", "the client");
        UnixMessage message = channel.receive().orFatal("read a message from", "the client");
        Request request = Request.decode(message.payload());
        if (request == null || message.descriptors().size() != Request.DESCRIPTORS) {
            throw Fatal.system("understand", "the client", Errno.EPROTO);
        }
        loop.catching(List.of(Signal.CHLD));
        reactor.begin(Step.to(new State.Starting()));
        start(request, message.descriptors());
        loop.watch(Fd.STDIN);
        return reactor.run(this::turn);
    }

    private void start(Request request, List<Fd> came) {
        List<String> words = new ArrayList<>(config.program);
        words.addAll(request.arguments());
        Environment environment =
                new Environment.Exactly(request.merged(Variables.of(kernel)).all());
        var spawned = words.isEmpty() ? new Failed<Pid>(Errno.EINVAL)
                : PathSearch.spawn(kernel, words, environment, setUp(came));
        came.forEach(kernel.files()::close);
        switch (spawned) {
            case Ok<Pid>(Pid pid) -> reactor.take(new Event.Started(pid));
            case Failed<Pid>(Errno errno) -> {
                report.unable("start", words.isEmpty() ? "nothing" : words.getFirst(), errno);
                reactor.take(new Event.NotStarted(errno));
            }
        }
    }

    /** Standard error that is kept is this program's own. */
    private List<Child.Action> setUp(List<Fd> came) {
        List<Child.Action> setUp = new ArrayList<>();
        if (config.tie == Tie.GROUPED) {
            setUp.add(new Child.NewGroup());
        }
        for (int i = 0; i < Request.DESCRIPTORS; i++) {
            Fd standard = new Fd(i);
            if (!config.kept.get(i)) {
                setUp.add(new Child.Copy(came.get(i), standard));
            } else if (!standard.equals(Fd.STDERR)) {
                setUp.add(new Child.OpenAs(standard, StandardFds.NULL_DEVICE,
                        i == 0 ? OpenMode.READ : OpenMode.WRITE));
            }
        }
        return setUp;
    }

    private void turn(Wake wake) {
        switch (wake) {
            case Wake.Caught _ -> reactor.reap(Event.Died::new);
            case Wake.Expired _ -> reactor.take(new Event.Expired());
            case Wake.Ready _ -> listen();
            case Wake.PollFailed(Errno errno) -> reactor.pollFailed(errno);
        }
    }

    /** A client has little more to say. */
    private void listen() {
        byte[] said = new byte[1];
        var got = kernel.sockets().receive(Fd.STDIN, said, 0, 1);
        if (got.failedWith(Errno.EAGAIN)) {
            return;
        }
        if (got instanceof Ok<Received>(Received received)) {
            kernel.files().closeForeign(received.descriptors());
            if (received.count() > 0) {
                reactor.take(new Event.Said((char) (said[0] & 0xff)));
                return;
            }
        }
        loop.unwatch(Fd.STDIN);
        reactor.take(new Event.Left());
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Tell(byte[] bytes) ->
                kernel.sockets().send(Fd.STDOUT, bytes, List.of());
            // One that is gone already has its death on the way.
            case Effect.Kill(Pid pid, Signal signal) -> kernel.processes().kill(pid, signal);
            case Effect.KillGroup(Pid leader, Signal signal) ->
                kernel.processes().killGroup(leader, signal);
            case Effect.Arm(long delayMs) -> loop.arm(TIMER, delayMs);
            case Effect.Exit(int code) -> reactor.exit(code);
        }
    }
}
