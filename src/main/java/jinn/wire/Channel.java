package jinn.wire;

import java.util.Arrays;
import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.PollSet;
import jinn.value.Result;
import jinn.value.Result.Done;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;

/**
 * One side of a conversation that waits for the other, but not for ever: all of it together has
 * to be over by a deadline, else the answer is ETIMEDOUT. The end of the stream is EPIPE.
 */
public final class Channel {

    private static final int PIECE = 4096;

    private final Kernel kernel;
    private final Fd in;
    private final Fd out;
    private final Assembly assembly;
    private Deadline deadline;

    public Channel(Kernel kernel, Fd in, Fd out, int payloadMax) {
        this.kernel = kernel;
        this.in = in;
        this.out = out;
        assembly = new Assembly(payloadMax);
        deadline = Deadline.in(kernel.clock(), 0);
    }

    /** A connection to the server at that path, for whose queue nobody waits any longer. */
    public static Result<Fd> connect(Kernel kernel, String path, Deadline deadline) {
        Result<Fd> made = kernel.sockets().make(Sockets.Kind.STREAM);
        if (made instanceof Ok<Fd>(Fd fd)
                && connect(kernel, fd, path, deadline) instanceof Failed<Done>(Errno errno)) {
            kernel.files().close(fd);
            return new Failed<>(errno);
        }
        return made;
    }

    /** The same with a socket that there is. A process that was stopped begins again. */
    public static Result<Done> connect(Kernel kernel, Fd socket, String path, Deadline deadline) {
        Result<Done> done = new Failed<>(Errno.EINTR);
        while (done.failedWith(Errno.EINTR)) {
            long leftMs = deadline.leftMs();
            done = leftMs == 0 ? new Failed<>(Errno.ETIMEDOUT)
                    : kernel.sockets().limitSending(socket, leftMs);
            done = done.isOk() ? kernel.sockets().connect(socket, path) : done;
        }
        return done.failedWith(Errno.EAGAIN) ? new Failed<>(Errno.ETIMEDOUT) : done;
    }

    /** How many descriptors a message may bring along. */
    public void expect(int descriptorsMax) {
        assembly.expect(descriptorsMax);
    }

    /** Both directions stop waiting by themselves, and for good at that time. */
    public Result<Done> begin(Deadline until) {
        deadline = until;
        Result<Done> first = kernel.files().setBlocking(in, false);
        return first.isOk() ? kernel.files().setBlocking(out, false) : first;
    }

    public Result<Done> send(UnixMessage message) {
        return send(message.framed(), message.descriptors());
    }

    public Result<Done> send(byte[] bytes, List<Fd> descriptors) {
        byte[] rest = bytes;
        List<Fd> with = descriptors;
        while (rest.length > 0) {
            switch (kernel.sockets().send(out, rest, with)) {
                case Ok<Integer>(Integer count) -> {
                    rest = Arrays.copyOfRange(rest, count, rest.length);
                    with = List.of();
                }
                case Failed<Integer>(Errno errno) when errno == Errno.EAGAIN -> {
                    if (await(out, true) instanceof Failed<Done> failed) {
                        return failed;
                    }
                }
                case Failed<Integer>(Errno errno) -> {
                    return new Failed<>(errno);
                }
            }
        }
        return Result.DONE;
    }

    public Result<UnixMessage> receive() {
        byte[] buffer = new byte[PIECE];
        while (true) {
            UnixMessage message = assembly.next();
            if (message != null) {
                return new Ok<>(message);
            }
            if (assembly.isBroken()) {
                return new Failed<>(Errno.EPROTO);
            }
            switch (receive(buffer, 0, PIECE)) {
                case Failed<Sockets.Received>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Sockets.Received>(Sockets.Received received) ->
                    assembly.add(buffer, received.count(), received.descriptors());
            }
        }
    }

    /** Just that many bytes that are no message. */
    public Result<byte[]> receiveBytes(int size) {
        byte[] bytes = new byte[size];
        int count = 0;
        while (count < size) {
            switch (receive(bytes, count, size - count)) {
                case Failed<Sockets.Received>(Errno errno) -> {
                    return new Failed<>(errno);
                }
                case Ok<Sockets.Received>(Sockets.Received received) -> {
                    kernel.files().closeForeign(received.descriptors());
                    count += received.count();
                }
            }
        }
        return new Ok<>(bytes);
    }

    /** At least one byte. */
    private Result<Sockets.Received> receive(byte[] buffer, int offset, int length) {
        while (true) {
            Result<Sockets.Received> got = kernel.sockets().receive(in, buffer, offset, length);
            if (got instanceof Ok<Sockets.Received>(Sockets.Received received)) {
                return received.count() == 0 ? new Failed<>(Errno.EPIPE) : got;
            }
            if (!got.failedWith(Errno.EAGAIN)) {
                return got;
            }
            if (await(in, false) instanceof Failed<Done>(Errno errno)) {
                return new Failed<>(errno);
            }
        }
    }

    private Result<Done> await(Fd fd, boolean writing) {
        long leftMs = deadline.leftMs();
        if (leftMs == 0) {
            return new Failed<>(Errno.ETIMEDOUT);
        }
        PollSet set = new PollSet();
        set.add(fd, writing);
        Result<Done> polled = kernel.poller().poll(set, leftMs);
        return polled.failedWith(Errno.EINTR) ? Result.DONE : polled;
    }
}
