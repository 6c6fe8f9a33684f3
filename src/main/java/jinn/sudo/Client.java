package jinn.sudo;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.WaitStatus;
import jinn.wire.Channel;
import jinn.wire.Deadline;
import jinn.wire.UnixMessage;
import jinn.wire.WireErrno;

/** Asks a server to run a program, and waits for its end. */
public final class Client {

    private final Kernel kernel;
    private final Channel channel;

    /** The server is at these descriptors. */
    public Client(Kernel kernel, Fd in, Fd out) {
        this.kernel = kernel;
        kernel.signals().surviveBrokenPipes();
        channel = new Channel(kernel, in, out, 0);
    }

    /** Has it started, or not. */
    public void start(Request request, Deadline deadline) {
        channel.begin(deadline).orFatal("make non-blocking", "the connection");
        byte[] greeting = channel.receiveBytes(Request.GREETING.length())
                .orFatal("hear from", "the sudod server");
        if (!Bytes.fromArray(greeting).equals(Request.GREETING)) {
            throw Fatal.system("understand", "the sudod server", Errno.EPROTO);
        }
        byte[] payload = request.encoded();
        if (payload.length > Request.SIZE_MAX) {
            throw Fatal.system("send a request of", payload.length + " bytes", Errno.E2BIG);
        }
        channel.send(new UnixMessage(payload, List.of(Fd.STDIN, Fd.STDOUT, Fd.STDERR)))
                .orFatal("send to", "the sudod server");
        int code = channel.receiveBytes(1).orFatal("hear from", "the sudod server")[0] & 0xff;
        if (code != 0) {
            throw Fatal.system("start", "the privileged program", WireErrno.of(code));
        }
    }

    /**
     * The exit code to end with: the program's, 128 and more where a signal killed it.
     *
     * @param timeoutMs how long its end is waited for; 0 is for ever
     */
    public int await(long timeoutMs) {
        channel.begin(Deadline.in(kernel.clock(), timeoutMs))
                .orFatal("wait for", "the privileged program");
        byte[] bytes = channel.receiveBytes(Answer.STATUS_SIZE)
                .orFatal("learn the end of", "the privileged program");
        return Answer.code(new WaitStatus((int) Bytes.number(bytes, 0, Answer.STATUS_SIZE)));
    }
}
