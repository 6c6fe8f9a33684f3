package jinn.rc.script;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import jinn.kernel.Clock;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.kernel.Sockets.Received;
import jinn.loop.Loop;
import jinn.loop.Reactor;
import jinn.sudo.Driver;
import jinn.sudo.Request;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.wire.UnixMessage;
import org.jspecify.annotations.Nullable;

/**
 * Has one script run by the runner, in somebody else's loop. It has this process's standard input,
 * output and error, and nothing else of it. A script that takes too long is terminated; it goes on
 * where nobody is left to wait for it.
 */
public final class ScriptRun {

    private static final int ANSWER_MAX = 64;

    private final Kernel kernel;
    private final Loop loop;
    private final String socket;
    private final Request request;
    private final Consumer<String> ended;
    private final Reactor<State, Event, Effect> reactor;
    private @Nullable Fd connection;

    /** What is asked for, by the socket of the runner. */
    public record Asked(String socket, List<String> words) {
    }

    /**
     * Begins nothing yet.
     *
     * @param ended told once why it failed, or with nothing that it did not
     */
    public ScriptRun(Report report, Loop loop, Asked asked, Consumer<String> ended) {
        kernel = report.kernel();
        this.loop = loop;
        socket = asked.socket;
        request = new Request(asked.words, List.of());
        this.ended = ended;
        reactor = new Reactor<>(report, loop, Machine::step, this::perform);
    }

    /** See {@link Machine#begin}. */
    public void begin(long limitMs, String limit) {
        reactor.begin(Machine.begin(limitMs, limit, nowMs()));
    }

    /** Whether that descriptor is this script's. */
    public boolean ready(Fd fd) {
        if (!fd.equals(connection)) {
            return false;
        }
        byte[] buffer = new byte[ANSWER_MAX];
        switch (kernel.sockets().receive(fd, buffer, 0, ANSWER_MAX)) {
            case Ok<Received>(Received received) -> {
                kernel.files().closeForeign(received.descriptors());
                if (received.count() == 0) {
                    lose();
                } else {
                    reactor.take(new Event.Heard(
                            Bytes.fromArray(Arrays.copyOf(buffer, received.count())), nowMs()));
                }
            }
            case Failed<Received>(Errno errno) when errno == Errno.EAGAIN -> {
                // Somebody else's doing; it comes again.
            }
            case Failed<Received> _ -> lose();
        }
        return true;
    }

    private void lose() {
        close();
        reactor.take(new Event.Closed(nowMs()));
    }

    /** See {@link State#nextMs}. */
    public long nextMs() {
        return reactor.state().nextMs();
    }

    /** That moment has come. */
    public void expire() {
        reactor.take(new Event.Expired(nowMs()));
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Connect _ -> connect();
            case Effect.Ask _ -> ask();
            case Effect.GoOn _ -> say(Driver.GO_ON);
            case Effect.End _ -> say(Driver.END);
            case Effect.Succeeded _ -> end("");
            case Effect.Failed(String why) -> end(why);
        }
    }

    private void end(String why) {
        close();
        ended.accept(why);
    }

    private void connect() {
        switch (kernel.sockets().make(Sockets.Kind.STREAM)) {
            case Failed<Fd>(Errno errno) -> reactor.take(new Event.Refused(errno, nowMs()));
            case Ok<Fd>(Fd fd) -> {
                Result<Done> done = kernel.files().setBlocking(fd, false);
                done = done.isOk() ? kernel.sockets().connect(fd, socket) : done;
                if (done instanceof Failed<Done>(Errno errno)) {
                    kernel.files().close(fd);
                    reactor.take(new Event.Refused(errno, nowMs()));
                } else {
                    connection = fd;
                    loop.watch(fd);
                    reactor.take(new Event.Connected(nowMs()));
                }
            }
        }
    }

    /** A new connection has room for all of it: what goes only in part is a refusal. */
    private void ask() {
        Fd fd = connection;
        if (fd == null) {
            return;
        }
        var message = new UnixMessage(request.encoded(),
                List.of(Fd.STDIN, Fd.STDOUT, Fd.STDERR));
        byte[] framed = message.framed();
        switch (kernel.sockets().send(fd, framed, message.descriptors())) {
            case Ok<Integer>(Integer count) when count < framed.length ->
                reactor.take(new Event.Refused(Errno.EPROTO, nowMs()));
            case Ok<Integer> _ -> {
                // The answer comes.
            }
            case Failed<Integer>(Errno errno) ->
                reactor.take(new Event.Refused(errno, nowMs()));
        }
    }

    private void say(char letter) {
        Fd fd = connection;
        if (fd != null) {
            // Who is gone need not hear it.
            kernel.sockets().send(fd, new byte[] {(byte) letter}, List.of());
        }
    }

    private void close() {
        Fd fd = connection;
        if (fd != null) {
            loop.unwatch(fd);
            kernel.files().close(fd);
            connection = null;
        }
    }

    private long nowMs() {
        return kernel.clock().monotonicNs() / Clock.NANOS_PER_MS;
    }
}
