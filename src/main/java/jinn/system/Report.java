package jinn.system;

import jinn.kernel.Files;
import jinn.kernel.Kernel;
import jinn.text.Bytes;
import jinn.text.Visible;
import jinn.value.Errno;
import jinn.value.Fatal;
import jinn.value.Fd;
import jinn.value.FileInfo;
import jinn.value.OpenMode;
import jinn.value.PollSet;
import jinn.value.Result;

/**
 * A program's words to people, in one grammar: {@code jinn PROGRAM: KIND: MESSAGE}.
 *
 * @param hurried words that would have to wait are not said: what stderr leads to may be full, or
 *     stopped, for ever, and this program has others to look after
 */
public record Report(Kernel kernel, String program, boolean hurried) {

    public Report(Kernel kernel, String program) {
        this(kernel, program, false);
    }

    /** For who must never wait for a reader. */
    public static Report ofDaemon(Kernel kernel, String program) {
        return new Report(kernel, program, true);
    }

    public void info(String message) {
        say("info", message);
    }

    public void warning(String message) {
        say("warning", message);
    }

    /** A call failed and the program goes on. */
    public void unable(String verb, String what, Errno errno) {
        warning("unable to " + verb + " " + what + ": " + errno.reason());
    }

    public void fatal(Fatal fatal) {
        boolean ours = fatal.kind().equals(Fatal.USAGE_KIND);
        String message = fatal.getMessage();
        put(fatal.kind(), ours ? message : visible(message));
    }

    /** A name may be anybody's: it neither begins a line nor commands a terminal. */
    private void say(String kind, String message) {
        put(kind, visible(message));
    }

    private static String visible(String message) {
        return Bytes.fromArray(Visible.line(Bytes.toArray(message)));
    }

    private void put(String kind, String message) {
        String name = program.isEmpty() ? "jinn" : "jinn " + program;
        tell(Fd.STDERR, name + ": " + kind + ": " + message + "\n");
    }

    /** The text, if it need not wait or this one may. */
    public Result<Integer> tell(Fd fd, String text) {
        return hurried ? putNow(fd, text) : put(fd, text);
    }

    /**
     * The descriptor is shared with others, who rely on waiting: so another one is opened, for
     * this text. Where that cannot be had, what poll says has to do.
     */
    private Result<Integer> putNow(Fd fd, String text) {
        Files files = kernel.files();
        if (!(files.info(fd) instanceof Result.Ok<FileInfo>(FileInfo info))
                || info.type() == FileInfo.Type.REGULAR) {
            return put(fd, text);
        }
        OpenMode mode = OpenMode.WRITE.nonBlocking().with(OpenMode.NO_CONTROLLING_TTY);
        if (files.open("/proc/self/fd/" + fd.number(), mode) instanceof Result.Ok<Fd>(Fd own)) {
            Result<Integer> done = put(own, text);
            files.close(own);
            return done;
        }
        PollSet set = new PollSet();
        set.add(fd, true);
        kernel.poller().poll(set, 0);
        return set.isReady(0) ? put(fd, text) : new Result.Failed<>(Errno.EAGAIN);
    }

    /** Answers on stdout; exit code 111 where nobody takes them. */
    public void print(String text) {
        put(Fd.STDOUT, text).orFatal("write to", "stdout");
    }

    /** All of the text or the reason why not; one write where the kernel takes it in one. */
    public Result<Integer> put(Fd fd, String text) {
        return putAll(kernel.files(), fd, Bytes.toArray(text));
    }

    /** All of the bytes or the reason why not. */
    public static Result<Integer> putAll(Files files, Fd fd, byte[] bytes) {
        int written = 0;
        while (written < bytes.length) {
            switch (files.write(fd, bytes, written, bytes.length - written)) {
                case Result.Ok<Integer>(Integer count) -> written += count;
                case Result.Failed<Integer> failed -> {
                    return failed;
                }
            }
        }
        return new Result.Ok<>(written);
    }
}
