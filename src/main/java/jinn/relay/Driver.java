package jinn.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jinn.event.Expectation;
import jinn.event.Subscription;
import jinn.kernel.Kernel;
import jinn.loop.Loop;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.value.Bug;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.Pattern;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;
import jinn.wire.Deadline;
import jinn.wire.Frames;
import jinn.wire.WireErrno;
import org.jspecify.annotations.Nullable;

/**
 * Requests come on stdin and are answered on stdout; what is heard is told on a third pipe. The
 * client's end of stdin is the end.
 */
public final class Driver {

    /** What s6's own takes; each has two descriptors. */
    public static final int LISTENERS_MAX = 1000;

    private static final int REQUEST_MAX = 65_536;

    /** More different expressions a client does not get understood: ENOMEM. */
    static final int PATTERNS_MAX = 4096;
    private static final int PIECE = 4096;
    private static final int GREETING_MS = 5000;
    private static final int TIMER = 0;
    private static final int GOING_ON = -1;
    private static final int SIGNALLED = 128;

    private final Kernel kernel;
    private final Report report;
    private final Loop loop;
    private final Frames requests = new Frames(REQUEST_MAX);
    private final List<Listener> listeners = new ArrayList<>();
    /** No memory of theirs is ever given back: an expression is understood once. */
    private final Map<String, Optional<Pattern>> patterns = new HashMap<>();
    private final Sending answers;
    private final Sending events;
    private @Nullable Dialect dialect;
    private int code = GOING_ON;

    /** {@code events} is where to tell what is heard. */
    public Driver(Report report, Fd events) {
        this.report = report;
        kernel = report.kernel();
        loop = new Loop(kernel);
        answers = new Sending(kernel.files(), Fd.STDOUT);
        this.events = new Sending(kernel.files(), events);
    }

    /** Serves the client; the value is the exit code. */
    public int run() {
        kernel.signals().surviveBrokenPipes();
        for (Fd fd : List.of(Fd.STDIN, Fd.STDOUT, events.pipe())) {
            kernel.files().setBlocking(fd, false).orFatal("use", "a client's pipe");
        }
        loop.catching(List.of(Signal.TERM));
        loop.watch(Fd.STDIN);
        loop.arm(TIMER, GREETING_MS);
        while (code == GOING_ON) {
            switch (loop.next()) {
                case Wake.Ready(Fd fd) -> turn(fd);
                case Wake.Expired _ -> late();
                case Wake.Caught(Signal signal) -> code = SIGNALLED + signal.number();
                case Wake.PollFailed(Errno errno) -> fail("wait for", "events", errno);
            }
        }
        listeners.forEach(one -> one.subscription().close());
        return code;
    }

    private void fail(String verb, String what, Errno errno) {
        report.fatal(Fatal.system(verb, what, errno));
        code = Fatal.SYSTEM;
    }

    private void turn(Fd fd) {
        if (fd.equals(Fd.STDIN)) {
            read();
        } else if (fd.equals(answers.pipe())) {
            sent(answers, answers.flush());
        } else if (fd.equals(events.pipe())) {
            sent(events, events.flush());
        } else {
            hear(fd);
        }
    }

    /** A client that has closed its end is gone, and wants nothing any more. */
    private void sent(Sending sending, Result<Done> done) {
        loop.unwatch(sending.pipe());
        if (done.failedWith(Errno.EPIPE)) {
            code = 0;
        } else if (done instanceof Failed<Done>(Errno errno)) {
            fail("write to", "the client", errno);
        } else if (!sending.isEmpty()) {
            loop.watchWriting(sending.pipe());
        }
    }

    private void put(Sending sending, byte[] message) {
        if (code == GOING_ON) {
            sent(sending, sending.put(message));
        }
    }

    private void read() {
        byte[] piece = new byte[PIECE];
        switch (kernel.files().read(Fd.STDIN, piece, 0, PIECE)) {
            case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> {
            }
            case Failed<Integer>(Errno errno) -> fail("read from", "the client", errno);
            case Ok<Integer>(Integer count) when count == 0 -> code = 0;
            case Ok<Integer>(Integer count) -> {
                requests.add(piece, count);
                takeAll();
            }
        }
    }

    private void takeAll() {
        byte[] message = requests.next();
        while (message != null && code == GOING_ON) {
            if (dialect == null) {
                greet(message);
            } else {
                Request request = dialect.parse(message);
                if (request == null) {
                    refuse();
                    return;
                }
                take(request);
            }
            message = requests.next();
        }
        if (requests.isBroken() && code == GOING_ON) {
            refuse();
        }
    }

    private void refuse() {
        report.fatal(Fatal.usage("what the client says cannot be understood"));
        code = Fatal.USAGE;
    }

    private void greet(byte[] message) {
        dialect = Dialect.of(message);
        if (dialect == null) {
            refuse();
            return;
        }
        loop.disarm(TIMER);
        put(events, dialect.greeting());
        put(answers, dialect.greeting());
    }

    private Dialect spoken() {
        return Bug.present(dialect, "dialect of a client that was greeted");
    }

    private void take(Request request) {
        switch (request) {
            case Request.Wrong _ -> answer(Errno.EPROTO);
            case Request.Forget(long id) -> forget(id);
            case Request.Listen listen -> listen(listen);
        }
    }

    private void answer(Errno errno) {
        put(answers, spoken().answer(WireErrno.number(errno)));
    }

    private void forget(long id) {
        for (Listener one : new ArrayList<>(listeners)) {
            if (one.request().id() == id) {
                remove(one);
                put(answers, spoken().answer(0));
                return;
            }
        }
        answer(Errno.EINVAL);
    }

    private void remove(Listener listener) {
        listeners.remove(listener);
        loop.unwatch(listener.subscription().reading());
        listener.subscription().close();
        await();
    }

    private void listen(Request.Listen listen) {
        if (listeners.size() == LISTENERS_MAX) {
            answer(Errno.ENFILE);
            return;
        }
        if (patterns.size() == PATTERNS_MAX && !patterns.containsKey(listen.expression())) {
            answer(Errno.ENOMEM);
            return;
        }
        Optional<Pattern> pattern = patterns.computeIfAbsent(listen.expression(),
                kernel.patterns()::extended);
        if (pattern.isEmpty()) {
            answer(Errno.EINVAL);
        } else {
            listen(listen, pattern.get());
        }
    }

    private void listen(Request.Listen listen, Pattern pattern) {
        Subscription subscription;
        try {
            subscription = Subscription.open(kernel, listen.directory());
        } catch (Fatal fatal) {
            answer(fatal.reason() == null ? Errno.EIO : fatal.reason());
            return;
        }
        listeners.add(new Listener(listen, Deadline.in(kernel.clock(), listen.timeoutMs()),
                subscription, new Expectation(pattern)));
        loop.watch(subscription.reading());
        await();
        put(answers, spoken().answer(0));
    }

    private void hear(Fd fd) {
        for (Listener one : listeners) {
            if (one.isAt(fd)) {
                hear(one);
                return;
            }
        }
    }

    private void hear(Listener listener) {
        List<String> matches = listener.matches(listener.subscription().letters());
        for (String letters : matches) {
            put(events, spoken().told(listener.request().id(), letters));
        }
        if (!matches.isEmpty() && !listener.request().repeats()) {
            remove(listener);
        }
    }

    /** Wakes when the first of them has waited long enough. */
    private void await() {
        long leftMs = Long.MAX_VALUE;
        for (Listener one : listeners) {
            leftMs = one.deadline().isNever() ? leftMs
                    : Math.min(leftMs, one.deadline().leftMs());
        }
        if (leftMs == Long.MAX_VALUE) {
            loop.disarm(TIMER);
        } else {
            loop.arm(TIMER, leftMs);
        }
    }

    private void late() {
        if (dialect == null) {
            fail("hear", "a client", Errno.ETIMEDOUT);
            return;
        }
        for (Listener one : new ArrayList<>(listeners)) {
            if (one.deadline().leftMs() == 0) {
                put(events, dialect.failed(one.request().id(), Errno.ETIMEDOUT));
                remove(one);
            }
        }
        await();
    }
}
