package jinn.socklog;

import java.util.List;
import jinn.kernel.Kernel;
import jinn.kernel.Sockets;
import jinn.loop.Loop;
import jinn.loop.SharedOutput;
import jinn.loop.Wake;
import jinn.system.Report;
import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.value.Fd;
import jinn.value.Result.Failed;
import jinn.value.Result.Ok;
import jinn.value.Signal;

/**
 * Reads a datagram, writes its line, and so on; while a line waits nothing is read, and senders
 * wait in turn. SIGTERM ends it once the line is written, or when that takes too long.
 */
public final class Driver {

    private static final int LAME_DUCK_TIMER = 0;
    private static final int SYSTEM_FAILED = 111;
    private static final int TOO_LATE = 99;
    private static final int GOING_ON = -1;

    private final Kernel kernel;
    private final Report report;
    private final Loop loop;
    private final SharedOutput output;
    private final Fd socket;
    private final Datagram form;
    private final byte[] buffer;
    private byte[] line = {};
    private int written;
    private boolean ending;

    public Driver(Kernel kernel, Fd socket, Datagram form) {
        this.kernel = kernel;
        this.report = new Report(kernel, "socklog");
        this.loop = new Loop(kernel);
        this.output = new SharedOutput(kernel, Fd.STDOUT);
        this.socket = socket;
        this.form = form;
        this.buffer = new byte[form.lineMax() + 1];
    }

    /** @param lameDuckMs how long the last line may take after SIGTERM; 0 for ever */
    public int run(long lameDuckMs) {
        loop.catching(List.of(Signal.TERM));
        loop.watch(socket);
        int code = GOING_ON;
        while (code == GOING_ON) {
            code = switch (loop.next()) {
                case Wake.Ready(Fd fd) -> fd.equals(socket) ? read() : write();
                case Wake.Caught _ -> end(lameDuckMs);
                case Wake.Expired _ -> TOO_LATE;
                case Wake.PollFailed(Errno errno) -> failed("wait for", "events", errno);
            };
        }
        return code;
    }

    private int end(long lameDuckMs) {
        if (isWaiting() && !ending && lameDuckMs > 0) {
            loop.arm(LAME_DUCK_TIMER, lameDuckMs);
        }
        ending = true;
        return isWaiting() ? GOING_ON : 0;
    }

    private boolean isWaiting() {
        return written < line.length;
    }

    private int read() {
        return switch (kernel.sockets().receiveDatagram(socket, buffer, false)) {
            case Ok<Sockets.Datagram>(Sockets.Datagram got) -> {
                kernel.files().closeForeign(got.descriptors());
                int count = Math.min(got.size(), buffer.length);
                line = Bytes.toArray(form.line(buffer, count));
                written = 0;
                int code = write();
                if (isWaiting() && code == GOING_ON) {
                    loop.unwatch(socket);
                    loop.watchWriting(Fd.STDOUT);
                }
                yield code;
            }
            case Failed<Sockets.Datagram>(Errno errno) -> errno == Errno.EAGAIN ? GOING_ON
                    : failed("read from", "socket", errno);
        };
    }

    private int write() {
        while (isWaiting()) {
            switch (output.write(line, written, line.length - written)) {
                case Ok<Integer>(Integer count) -> written += count;
                case Failed<Integer>(Errno errno) -> {
                    return errno == Errno.EAGAIN ? GOING_ON
                            : failed("write to", "stdout", errno);
                }
            }
        }
        loop.unwatch(Fd.STDOUT);
        loop.unwatch(socket);
        loop.watch(socket);
        return ending ? 0 : GOING_ON;
    }

    private int failed(String verb, String what, Errno errno) {
        report.unable(verb, what, errno);
        return SYSTEM_FAILED;
    }
}
