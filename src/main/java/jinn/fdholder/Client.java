package jinn.fdholder;

import java.util.ArrayList;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.wire.Channel;
import jinn.wire.Deadline;
import jinn.wire.UnixMessage;
import jinn.wire.WireErrno;

/** The other side of a holder: asks and waits. What the holder refuses fails with its reason. */
public final class Client {

    private static final int DUMP_HEAD_SIZE = 9;
    private static final int LOAD_HEAD_SIZE = 5;

    private final Channel channel;

    /** Why the last question was not answered. */
    private Errno refusal = Errno.OTHER;

    private Client(Channel channel) {
        this.channel = channel;
    }

    /** Connecting and all the asking must be over within that time; 0 is for ever. */
    public static Client connect(Kernel kernel, String path, long timeoutMs) {
        String what = "a fd-holder daemon at " + path;
        Deadline deadline = Deadline.in(kernel.clock(), timeoutMs);
        Fd socket = Channel.connect(kernel, path, deadline).orFatal("connect to", what);
        kernel.signals().surviveBrokenPipes();
        Channel channel = new Channel(kernel, socket, socket, Request.ANSWER_MAX);
        channel.begin(deadline).orFatal("make non-blocking", "a socket");
        return new Client(channel);
    }

    public Result<Done> store(Entry entry, Fd fd) {
        return done(ask(new Request.Store(entry), List.of(fd)));
    }

    public Result<Done> delete(String id) {
        return done(ask(new Request.Delete(id), List.of()));
    }

    public Result<Fd> retrieve(String id, boolean removes) {
        return switch (ask(new Request.Retrieve(id, removes), List.of())) {
            case Ok<UnixMessage>(UnixMessage answer) when answer.descriptors().size() == 1 ->
                new Ok<>(answer.descriptors().getFirst());
            case Ok<UnixMessage> _ -> new Failed<>(Errno.EPROTO);
            case Failed<UnixMessage>(Errno errno) -> new Failed<>(errno);
        };
    }

    public Result<List<String>> names() {
        return switch (ask(new Request.Names(), List.of())) {
            case Ok<UnixMessage>(UnixMessage answer) -> names(answer.payload());
            case Failed<UnixMessage>(Errno errno) -> new Failed<>(errno);
        };
    }

    private static Result<List<String>> names(byte[] payload) {
        int head = 1 + Request.COUNT_BYTES;
        if (payload.length < head || payload.length > head && payload[payload.length - 1] != 0) {
            return new Failed<>(Errno.EPROTO);
        }
        String text = Bytes.fromArray(payload, head, payload.length - head);
        List<String> names = new ArrayList<>(Bytes.fields(text, '\0'));
        names.removeLast();
        return names.size() == Bytes.number(payload, 1, Request.COUNT_BYTES)
                ? new Ok<>(names) : new Failed<>(Errno.EPROTO);
    }

    public Result<List<Held>> dump() {
        if (!(ask(new Request.Dump(), List.of()) instanceof Ok<UnixMessage>(var head))) {
            return new Failed<>(refusal);
        }
        if (head.payload().length != DUMP_HEAD_SIZE) {
            return new Failed<>(Errno.EPROTO);
        }
        long messages = Bytes.number(head.payload(), 1, Request.COUNT_BYTES);
        long total = Bytes.number(head.payload(), LOAD_HEAD_SIZE, Request.COUNT_BYTES);
        if (total > Config.HELD_LIMIT) {
            return new Failed<>(Errno.EPROTO);
        }
        List<Held> all = new ArrayList<>();
        for (long i = 0; i < messages && all.size() < total; i++) {
            switch (channel.receive()) {
                case Failed<UnixMessage>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<UnixMessage>(UnixMessage some) -> {
                    if (!add(all, some)) {
                        return new Failed<>(Errno.EPROTO);
                    }
                }
            }
        }
        return all.size() == total ? new Ok<>(all) : new Failed<>(Errno.EPROTO);
    }

    private static boolean add(List<Held> all, UnixMessage some) {
        List<Entry> entries = Request.entries(some.payload(), 0);
        if (entries == null || entries.size() != some.descriptors().size()
                || entries.isEmpty()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            all.add(new Held(entries.get(i), some.descriptors().get(i)));
        }
        return true;
    }

    public Result<Done> load(List<Held> all) {
        if (!ask(new Request.Load(all.size()), List.of()).isOk()) {
            return new Failed<>(refusal);
        }
        for (int from = 0; from < all.size(); from += Sockets.DESCRIPTORS_MAX) {
            int to = Math.min(all.size(), from + Sockets.DESCRIPTORS_MAX);
            boolean taken = ask(Machine.message(".", all.subList(from, to))).isOk();
            boolean more = to < all.size() && refusal == Errno.EAGAIN;
            if (!taken && !more) {
                return new Failed<>(refusal);
            }
        }
        return Result.DONE;
    }

    private Result<UnixMessage> ask(Request request, List<Fd> descriptors) {
        return ask(new UnixMessage(request.encoded(), descriptors));
    }

    private Result<UnixMessage> ask(UnixMessage question) {
        Result<UnixMessage> answer = switch (channel.send(question)) {
            case Failed<Done>(Errno errno) -> new Failed<>(errno);
            case Ok<Done> _ -> channel.receive();
        };
        if (answer instanceof Ok<UnixMessage>(UnixMessage message)) {
            answer = judged(message);
        }
        refusal = answer instanceof Failed<UnixMessage>(Errno errno) ? errno : Errno.OTHER;
        return answer;
    }

    private static Result<UnixMessage> judged(UnixMessage message) {
        if (message.payload().length == 0) {
            return new Failed<>(Errno.EPROTO);
        }
        int code = message.payload()[0] & 0xff;
        return code == 0 ? new Ok<>(message) : new Failed<>(WireErrno.of(code));
    }

    private static Result<Done> done(Result<UnixMessage> answer) {
        return switch (answer) {
            case Ok<UnixMessage> _ -> Result.DONE;
            case Failed<UnixMessage>(Errno errno) -> new Failed<>(errno);
        };
    }
}
